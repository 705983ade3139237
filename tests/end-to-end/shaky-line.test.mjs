// What a student sees of a bad line, in a browser: it is said at once, the tapped answer is kept, and what became of it is
// told. The breaking is done by `support/line.mjs`.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { openBrowser } from "./support/browser.mjs";
import { saying } from "./support/lesson.mjs";
import { closeAllLines, Line } from "./support/line.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll } from "./support/player.mjs";
import { host, openRoom } from "./support/room.mjs";
import { notes, Server } from "./support/server.mjs";
import { StudentPage } from "./support/student-page.mjs";

const keys = readNotes(join(notes, "000_shell_basics.txt"));
/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {Server} */
let server;
/** @type {Line} */
let line;

before(async () => {
  browser = await openBrowser();
  server = await Server.start();
});
after(async () => {
  await browser.close();
  await server.stop();
});
beforeEach(async () => {
  line = await Line.open(server);
});
afterEach(() => {
  hangUpAll();
  closeAllLines();
});

/** Ada on the line, in the first question. @param {(page: import("playwright-core").Page) => Promise<unknown>} [prepare] */
async function adaInAQuestion(prepare) {
  const room = await openRoom(server, { board: "accuracy" });
  const teacher = await host(server, room, { comesBack: true });
  const ada = await StudentPage.openPage(browser, "Ada", StudentPage.device);
  await prepare?.(ada.page);
  await ada.page.goto(`${line.url}/#${room.pin}`);
  await ada.takeSeat("Ada");
  await ada.sees("You are in, Ada!");
  assert.equal(await teacher.move("ask"), "accepted");
  await ada.seesQuestion(1);
  return { ada, teacher };
}

const right = saying(keys[0], 0);

test("an answer tapped on a line that has fallen silent is delivered over the next one", async () => {
  const { ada, teacher } = await adaInAQuestion();
  await ada.arrange(right);
  line.swallow();
  await ada.button("Send answer").click();
  await ada.linkWords("Sending", "visible");
  await ada.isSaved();
  await teacher.until(() => teacher.held.tally.answered === 1, "Ada's answer in the count");
  ada.expectNoComplaints();
});

test("an answer tapped offline is kept in sight and its student is told when it then came too late", async () => {
  const { ada, teacher } = await adaInAQuestion();
  line.state = "cut";
  line.cut();
  await ada.saysOffline();
  await ada.answer(keys[0], right);
  await ada.linkWords("Not sent yet", "visible");
  assert.equal(await teacher.move("close"), "accepted");
  await teacher.sees("closed");
  line.state = "open";
  await ada.isBack();
  await ada.linkWords("Too late", "visible");
  assert.equal(teacher.held.tally.answered, 0);
  ada.expectNoComplaints({ whileOffline: true });
});

test("an answer tapped in a pause is kept over the death of the server and counts when the question goes on", async () => {
  const { ada, teacher } = await adaInAQuestion();
  assert.equal(await teacher.command({ type: "pause" }), "accepted");
  await ada.answer(keys[0], right);
  await ada.linkWords("Kept", "visible");
  const { arrivals } = teacher;
  await server.kill();
  await ada.saysOffline();
  await server.start();
  await ada.isBack();
  await ada.linkWords("Kept", "visible");
  await teacher.until(() => teacher.arrivals > arrivals, "the host's way back");
  assert.equal(await teacher.command({ type: "resume" }), "accepted");
  await ada.isSaved();
  await teacher.until(() => teacher.held.tally.answered === 1, "Ada's answer in the count");
});

test("a page that is turned away again and again fails with one socket only so that its browser does not hold back the next", async (t) => {
  const { ada } = await adaInAQuestion();
  let sockets = 0;
  ada.page.on("websocket", () => {
    sockets += 1;
  });
  line.state = "cut";
  line.cut();
  await ada.saysOffline();
  await line.reaches(line.count + 10);
  line.state = "open";
  const openAt = performance.now();
  await ada.isBack();
  t.diagnostic(`back ${(performance.now() - openAt).toFixed(0)} ms after the server`);
  assert.equal(sockets, 2, "one that failed and the one that is open");
  await ada.answer(keys[0], right);
  await ada.isSaved();
});

test("a phone whose clock is wrong by a day shows the seconds that are left and its answer counts", async () => {
  const { ada, teacher } = await adaInAQuestion((page) =>
    page.addInitScript(() => {
      const now = Date.now;
      Date.now = () => now() - 24 * 60 * 60 * 1000;
    }),
  );
  const shown = Number(await ada.page.getByRole("timer").innerText());
  const { closesAtMs, timeLimitMs } = teacher.held.room.question;
  assert.ok(shown > 0 && shown <= timeLimitMs / 1000, `${shown} seconds until ${closesAtMs}`);
  await ada.answer(keys[0], right);
  await ada.isSaved();
  await teacher.until(() => teacher.held.tally.answered === 1, "Ada's answer in the count");
});
