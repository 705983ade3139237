// Lines that break, wherever they break: the pages' own connection comes back by itself, and what it holds at the end is
// what it would hold on a line that never broke. `support/line.mjs` does the breaking.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { picksOf, saying } from "./support/lesson.mjs";
import { closeAllLines, Line } from "./support/line.mjs";
import { readNotes } from "./support/notes.mjs";
import { leaveAll, PageSession } from "./support/page-session.mjs";
import { hangUpAll, newToken } from "./support/player.mjs";
import { Pupil } from "./support/pupil.mjs";
import { host, openRoom, results, student } from "./support/room.mjs";
import { notes, Server } from "./support/server.mjs";

/** @typedef {import("./support/line.mjs").Fault} Fault */
/** @typedef {import("./support/line.mjs").Way} Way */

const keys = readNotes(join(notes, "000_shell_basics.txt")).slice(0, 2);
const ways = /** @type {const} */ (["toServer", "toClient"]);
/** @type {Server} */
let server;

before(async () => {
  server = await Server.start();
});
after(() => server.stop());
afterEach(() => {
  leaveAll();
  hangUpAll();
  closeAllLines();
});

/** Two questions that all answer, and the end: with one student whose line holds, and one for each fault. @param {Fault[]} faults */
async function playWith(faults) {
  const room = await openRoom(server, { board: "accuracy", mayChangeAnswer: false });
  const teacher = await host(server, room);
  const steady = await Pupil.join(server, room, { nickname: "Steady", keys });
  const shaky = await Promise.all(
    faults.map(async (fault, index) => ({
      fault,
      pupil: await Pupil.join(server, room, { nickname: `Shaky ${index}`, keys, fault }),
    })),
  );
  const everyone = faults.length + 1;
  await teacher.until(() => teacher.held.tally?.joined === everyone, `${everyone} students`);
  for (const { heading } of keys) {
    assert.equal(await teacher.move("ask"), "accepted");
    await teacher.until(() => teacher.held.tally.answered === everyone, `${everyone} answers to ${heading}`);
    await teacher.sees("closed");
    assert.equal(await teacher.move("reveal"), "accepted");
    assert.equal(await teacher.move("show-standings"), "accepted");
  }
  assert.equal(await teacher.move("end"), "accepted");
  await steady.session.sees("finished");
  return { room, steady, shaky };
}

/** The line has failed, the student is back, and holds what the other holds. */
async function endsLike(/** @type {Pupil} */ steady, /** @type {{ fault: Fault, pupil: Pupil }} */ { fault, pupil }) {
  const { line, session } = pupil;
  const words = JSON.stringify(fault);
  const isBack = () => line.first?.hadItsFault && line.count > 1 && session.link.state.is === "open";
  await session.until(isBack, `the way back after ${words}`);
  const isAlike = session.until(
    () => isDeepStrictEqual(pupil.documents, steady.documents),
    `the same documents after ${words}`,
  );
  await isAlike.catch(() => assert.deepEqual(pupil.documents, steady.documents, `the documents after ${words}`));
}

/** Each answer once, and in full. */
async function answersCountOnce({ room, shaky }) {
  const { json } = await results(server, room.room);
  assert.equal(json.students.length, shaky.length + 1);
  for (const { nickname, answers } of json.students)
    assert.deepEqual(
      answers.map((/** @type {{ round: number, credit: number }} */ { round, credit }) => [round, credit]),
      keys.map((_, index) => [index + 1, 1000]),
      nickname,
    );
}

/** Before and after every message. @param {Fault["does"]} does @param {Record<Way, string[]>} passed @returns {Fault[]} */
function atEveryMessage(does, passed) {
  return ways.flatMap((way) => [
    { does, way, after: 0, when: "at once" },
    ...passed[way].flatMap(
      (_, index) =>
        /** @type {Fault[]} */ ([
          { does, way, after: index, when: "at the next" },
          { does, way, after: index + 1, when: "at once" },
        ]),
    ),
  ]);
}

test("a student whose line is cut before or after any message ends with the documents of one whose line holds", async (t) => {
  const { passed } = /** @type {any} */ ((await playWith([])).steady.line.first);
  assert.deepEqual(passed.toServer, ["hello", "answer", "answer"]);
  const faults = atEveryMessage("cut", passed);
  const game = await playWith(faults);
  assert.deepEqual(game.steady.line.first?.passed, passed, "as many messages as with one student");
  for (const one of game.shaky) await endsLike(game.steady, one);
  await answersCountOnce(game);
  t.diagnostic(
    `${faults.length} places: ${passed.toServer.length} messages to the server, ${passed.toClient.length} back`,
  );
});

test("a student whose line falls silent after any message notices it and ends with the same documents", async (t) => {
  const { passed } = /** @type {any} */ ((await playWith([])).steady.line.first);
  const faults = atEveryMessage("swallow", passed).filter((fault) => "when" in fault && fault.when === "at once");
  const game = await playWith(faults);
  for (const one of game.shaky) await endsLike(game.steady, one);
  await answersCountOnce(game);
  t.diagnostic(`${faults.length} places`);
});

test("a student whose line is cut in the middle of a handshake or a message ends with the same documents", async (t) => {
  const { bytes } = /** @type {any} */ ((await playWith([])).steady.line.first);
  const faults = ways.flatMap((way) => {
    const places = Array.from({ length: 24 }, (_, index) => Math.floor((bytes[way] * index) / 24));
    return places.map((atByte) => /** @type {Fault} */ ({ does: "cut", way, atByte }));
  });
  const game = await playWith(faults);
  for (const one of game.shaky) await endsLike(game.steady, one);
  await answersCountOnce(game);
  t.diagnostic(`${faults.length} places in ${bytes.toServer} bytes to the server and ${bytes.toClient} back`);
});

const moves = /** @type {const} */ (["ask", "close", "reveal", "show-standings", "end"]);

/** A question led over a line with this fault, and what its host holds at the end. @param {Fault} [fault] */
async function leadOver(fault) {
  const room = await openRoom(server, { board: "accuracy" });
  const line = await Line.open(server, fault);
  const hello = /** @type {const} */ ({ type: "hello", role: "host", room: room.room, secret: room.hostSecret });
  const teacher = new PageSession(hello, line.socketUrl);
  await teacher.isThere();
  const ada = await student(server, room, "Ada");
  for (const type of moves) {
    if (type === "close") {
      await ada.sees("asking", 1);
      assert.equal(await ada.answer(picksOf(ada.held.room.question.shown, saying(keys[0], 0))), "accepted");
    }
    const { step } = teacher.held.room;
    assert.equal(await teacher.command({ type, step }), "accepted", `${type} with ${JSON.stringify(fault)}`);
    await teacher.until(
      () => teacher.link.state.is === "open" && teacher.held.room.step > step,
      `the room after ${type}`,
    );
  }
  await ada.sees("finished");
  return { line, teacher };
}

/** Of the host's documents what is the same in every room that was played alike. */
function seenByHost(/** @type {PageSession} */ teacher) {
  const { room, tally, roster, notice } = teacher.held;
  const { room: _, pin, sequence, ...shown } = room ?? {};
  const { sequence: __, ...counted } = tally ?? {};
  return { shown, counted, roster: [...roster.values()], notice };
}

test("a host whose line is cut before or after any command or acknowledgement moves the game once and sees the same", async (t) => {
  const { line, teacher } = await leadOver();
  const { passed } = /** @type {any} */ (line.first);
  assert.deepEqual(passed.toServer, ["hello", ...moves]);
  assert.equal(passed.toClient.filter((/** @type {string} */ type) => type === "me").length, moves.length);
  const acknowledgements = moves.flatMap(
    (_, index) =>
      /** @type {Fault[]} */ ([
        { does: "cut", way: "toClient", of: "me", after: index, when: "at the next" },
        { does: "cut", way: "toClient", of: "me", after: index + 1, when: "at once" },
      ]),
  );
  const faults = [...atEveryMessage("cut", { ...passed, toClient: [] }), ...acknowledgements];
  await Promise.all(
    faults.map(async (fault) => {
      const shaky = await leadOver(fault);
      await shaky.teacher.until(() => shaky.line.first?.hadItsFault, `the cut ${JSON.stringify(fault)}`);
      const isLike = () => isDeepStrictEqual(seenByHost(shaky.teacher), seenByHost(teacher));
      await shaky.teacher.until(isLike, `what is seen without ${JSON.stringify(fault)}`);
    }),
  );
  t.diagnostic(`${faults.length} places`);
});

test("a token that is used from two places plays where it was used last, and the other place does not take it back", async () => {
  const room = await openRoom(server, { board: "accuracy" });
  const teacher = await host(server, room);
  const hello = /** @type {const} */ ({
    type: "hello",
    role: "student",
    pin: room.pin,
    token: newToken(),
    nickname: "Ada",
  });
  const phone = new PageSession(hello, server.socketUrl);
  await phone.isThere();
  const laptop = new PageSession(hello, server.socketUrl);
  await laptop.isThere();
  await phone.until(() => phone.link.state.is === "ended", "the phone being told");
  assert.deepEqual(phone.link.state, { is: "ended", reason: "replaced" });
  window.dispatchEvent(new Event("online"));
  assert.equal(await teacher.move("ask"), "accepted");
  await laptop.sees("asking", 1);
  const { round, shown } = laptop.held.room.question;
  const answer = picksOf(shown, saying(keys[0], 0));
  assert.equal(await laptop.command({ type: "answer", round, answer, reactionMs: 500 }), "accepted");
  assert.equal(phone.link.state.is, "ended");

  phone.start();
  await laptop.until(() => laptop.link.state.is === "ended", "the laptop being told");
  await phone.until(() => isDeepStrictEqual(phone.held.seat?.answer, answer), "the answer that the laptop gave");
  assert.deepEqual([phone.held.seat?.seat, laptop.held.seat?.seat, teacher.held.tally.joined], [1, 1, 1]);
});
