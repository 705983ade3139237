// What a host may press besides going on, in a real browser and with the projector beside it: the clock, the door, a
// student put out, and the end, which cannot be undone.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { HostPage } from "./support/host-page.mjs";
import { ada } from "./support/lesson.mjs";
import { hangUpAll, newToken, Player } from "./support/player.mjs";
import { student } from "./support/room.mjs";
import { ScreenPage } from "./support/screen-page.mjs";
import { Server } from "./support/server.mjs";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {Server} */
let server;
/** @type {HostPage} */
let teacher;
/** @type {ScreenPage} */
let screen;
/** @type {{ pin: string, room: string }} */
let room;
const album = new Album("hosting");

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  album.expectNoFaults();
});

beforeEach(async () => {
  server = await Server.start();
  teacher = await HostPage.open(browser, server);
  room = await teacher.openRoom({ board: "Right only" });
  screen = await ScreenPage.open(browser, await teacher.screenLink());
});
afterEach(async () => {
  hangUpAll();
  teacher.expectNoComplaints();
  screen.expectNoComplaints();
  for (const context of browser.contexts()) await context.close();
  await server.stop();
});

/** A hello with the PIN that is refused: with which code. */
async function refusal(nickname, token = newToken()) {
  const player = new Player(server.socketUrl, { type: "hello", role: "student", pin: room.pin, token, nickname });
  return (await player.next("refused")).code;
}

test("a paused clock stands still on the projector and the server and goes on with what was left", async () => {
  await student(server, room, ada);
  await teacher.press("Start");
  const closing = await teacher.closesAtMs(1);
  await teacher.press("Pause");
  await screen.page.getByText(/^Paused \d+$/).waitFor();
  const { remainingMs } = await teacher.hears(({ question }) => question?.remainingMs && question, "the clock stands");
  assert.equal(await screen.page.getByRole("timer").count(), 0, "no clock runs on the projector");
  await album.take("paused", { host: teacher, screen });
  await teacher.press("+10 s");
  await teacher.hears(
    ({ question }) => question.remainingMs === remainingMs + 10_000,
    "10 s were added to what is left",
  );
  await teacher.press("Resume");
  await screen.page.getByRole("timer").waitFor();
  assert.ok((await teacher.closesAtMs(1)) > closing + 10_000, "the time of the pause is not charged");
});

test("a skipped question counts for nothing and the class goes on to the next one", async () => {
  await student(server, room, ada);
  await teacher.press("Start");
  await teacher.press("Skip");
  await teacher.action("Next question").waitFor();
  await teacher.press("Skip next question");
  await teacher.hears(({ step }) => step > 2, "the next question is skipped too");
  await teacher.press("Next question");
  await screen.sees("Question 3 of 4");
  await teacher.hears(({ question }) => question?.number === 3, "the third question is asked");
  assert.deepEqual(new Set(teacher.steps), new Set(["lobby", "asking 1", "standings", "asking 3"]));
});

test("a locked room says so on the projector instead of inviting and opens again", async () => {
  const present = await student(server, room, ada);
  await teacher.button("Lock room").click();
  await screen.sees("The room is locked");
  await screen.sees(ada);
  assert.equal(await screen.page.getByText("PIN").count(), 0, "nobody is invited");
  await album.take("locked-lobby", { host: teacher, screen });
  assert.equal(await refusal("Late"), "room-unavailable");
  present.vanish();
  await student(server, room, ada, { token: present.token });
  await teacher.button("Unlock room").click();
  await screen.sees("PIN");
  await student(server, room, "Late");
  await screen.sees("Late");
});

test("whoever is removed may come back and whoever is banned may not", async () => {
  const removed = await student(server, room, "Mallory");
  const banned = await student(server, room, "Trudy");
  await teacher.button("Manage Mallory").click();
  await teacher.dialog();
  await album.take("put-out", { host: teacher });
  await teacher.page.keyboard.press("Escape");
  await teacher.putOut("Remove", "Mallory");
  assert.equal((await removed.until(() => removed.held.goodbye, "the goodbye")).reason, "removed");
  await teacher.putOut("Ban", "Trudy");
  assert.equal((await banned.until(() => banned.held.goodbye, "the goodbye")).reason, "banned");
  assert.equal(await refusal("Trudy"), "seat-banned");
  assert.equal(await refusal("Another name", banned.token), "seat-banned");
  await student(server, room, "Mallory");
  await screen.sees("Mallory");
  assert.equal(await screen.exactly("Trudy").count(), 0, "the projector shows no name that was put out");
  await teacher.button("Removed").click();
  await teacher.sees("banned");
});

/** The second half of a double click, where the confirming button is: browsers count it as such. */
async function secondClick(button) {
  const box = await button.boundingBox();
  assert.ok(box);
  await teacher.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await teacher.page.mouse.down({ clickCount: 2 });
  await teacher.page.mouse.up({ clickCount: 2 });
}

test("neither a double click nor a held Enter on End ends the quiz but a press of its own does", async () => {
  const end = teacher.page.getByRole("dialog").getByRole("button", { name: "End the quiz" });
  await teacher.doublePress("End");
  await end.waitFor();
  await secondClick(end);
  await teacher.dialog();
  await secondClick(end);
  await album.take("end-asked", { host: teacher });
  await teacher.button("Go on playing").click();
  await end.waitFor({ state: "hidden" });

  await teacher.action("End").focus();
  await teacher.page.keyboard.down("Enter");
  await teacher.dialog();
  for (let repeat = 0; repeat < 5; ++repeat) await teacher.page.keyboard.down("Enter");
  await teacher.page.keyboard.up("Enter");
  await teacher.dialog();
  await teacher.button("Go on playing").click();
  await teacher.press("Start");
  await screen.sees("Question 1 of 4");

  await teacher.press("End");
  await (await teacher.dialog()).getByRole("button", { name: "End the quiz" }).click();
  await teacher.sees("That’s it");
  await screen.sees("Thank you for playing!");
  assert.deepEqual(teacher.steps, ["lobby", "asking 1", "finished"]);
  await album.take("ended-early", { host: teacher, screen });
});
