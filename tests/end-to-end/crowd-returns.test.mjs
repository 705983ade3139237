// A whole year in one room: three hundred students who lose their line in the same instant, and a server that is killed.
// All come back by themselves. What it took is printed; that it takes 2.5 s at the most is shown in simulated time, in
// web-client/tests/shared/back-in-time.test.ts.
import assert from "node:assert/strict";
import { join } from "node:path";
import { afterEach, beforeEach, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { closeAllLines, Line } from "./support/line.mjs";
import { readNotes } from "./support/notes.mjs";
import { leaveAll, PageSession } from "./support/page-session.mjs";
import { hangUpAll, newToken } from "./support/player.mjs";
import { Pupil } from "./support/pupil.mjs";
import { host, openRoom } from "./support/room.mjs";
import { notes, Server } from "./support/server.mjs";

const students = 300;
/** Ten times what is promised: a guard, no measurement. */
const guardMs = 25_000;
const keys = readNotes(join(notes, "000_shell_basics.txt"));
/** @type {Server} */
let server;

beforeEach(async () => {
  server = await Server.start();
});
afterEach(async () => {
  leaveAll();
  hangUpAll();
  closeAllLines();
  await server.stop();
});

/** All on one line, each with the result of an answer. */
async function classWithResults() {
  const line = await Line.open(server);
  const room = await openRoom(server, { board: "accuracy" });
  const teacher = await host(server, room, { comesBack: true });
  const sessions = Array.from({ length: students }, (_, index) => {
    const nickname = `Student ${index + 1}`;
    const hello = /** @type {const} */ ({ type: "hello", role: "student", pin: room.pin, token: newToken(), nickname });
    return new Pupil({ line, keys, session: new PageSession(hello, line.socketUrl) }).session;
  });
  await teacher.until(() => teacher.held.tally?.joined === students, `${students} students`);
  assert.equal(await teacher.move("ask"), "accepted");
  await teacher.until(() => teacher.held.tally.answered === students, `${students} answers`);
  await teacher.sees("closed");
  assert.equal(await teacher.move("reveal"), "accepted");
  await Promise.all(sessions.map((session) => session.until(() => session.held.seat?.result, "the result")));
  return { line, teacher, sessions };
}

/** Up to which event a document was built is another number later on. */
const isSame = (/** @type {any} */ one, /** @type {any} */ other) =>
  isDeepStrictEqual({ ...one, sequence: 0 }, { ...other, sequence: 0 });

/** Notes when each of them is open again and has been sent anew what it held. @param {PageSession[]} sessions */
function returns(sessions) {
  return Promise.all(
    sessions.map(async (session) => {
      const before = session.held;
      const losses = session.states.length;
      const isBack = () => {
        const { room, seat } = session.held;
        const isAnew = room !== before.room && seat !== before.seat;
        return isAnew && isSame(room, before.room) && isSame(seat, before.seat);
      };
      await session.until(isBack, "the way back", guardMs);
      const back = performance.now();
      assert.deepEqual(new Set(session.states.slice(losses).map((state) => state.is)), new Set(["offline", "open"]));
      assert.ok(!session.states.some((state) => "refused" in state), "nobody is refused");
      return back;
    }),
  );
}

/** @param {number[]} times @param {number} sinceMs */
function inWords(times, sinceMs) {
  const sorted = times.map((time) => time - sinceMs).sort((one, other) => one - other);
  const at = (/** @type {number} */ share) => `${sorted[Math.floor((sorted.length - 1) * share)].toFixed(0)} ms`;
  return `half of ${times.length} are back after ${at(0.5)}, 99 of 100 after ${at(0.99)}, all after ${at(1)}`;
}

test("three hundred students who return in the same second all hold their documents again and nobody is refused", async (t) => {
  const { line, sessions } = await classWithResults();
  const back = returns(sessions);
  const cutAt = performance.now();
  line.cut();
  t.diagnostic(inWords(await back, cutAt));
});

test("three hundred students and their host go on by themselves after the server was killed and started again", async (t) => {
  const { sessions, teacher } = await classWithResults();
  const { arrivals } = teacher;
  const back = returns(sessions);
  await server.kill();
  await server.start();
  await server.answers();
  const answeredAt = performance.now();
  await teacher.until(() => teacher.arrivals > arrivals, "the host's way back");
  t.diagnostic(`after /healthz answers, ${inWords(await back, answeredAt)}`);
  assert.equal(await teacher.move("show-standings"), "accepted");
  await Promise.all(sessions.map((session) => session.sees("standings")));
});
