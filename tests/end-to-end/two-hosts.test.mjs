// One room, two devices of its host: a laptop, and a phone as a remote. What one presses the other shows, what both press at
// once is one step, and whichever is left goes on.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { HostPage } from "./support/host-page.mjs";
import { ada, bela, picksOf, saying } from "./support/lesson.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll } from "./support/player.mjs";
import { student } from "./support/room.mjs";
import { ScreenPage } from "./support/screen-page.mjs";
import { notes, Server } from "./support/server.mjs";

const keys = readNotes(join(notes, "000_shell_basics.txt"));
/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {Server} */
let server;
/** @type {HostPage} */
let laptop;
/** @type {HostPage} */
let phone;
/** @type {{ pin: string, room: string, hostSecret: string }} */
let room;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

beforeEach(async () => {
  server = await Server.start();
  laptop = await HostPage.open(browser, server);
  room = await laptop.openRoom({ board: "Right only" });
});
afterEach(async () => {
  hangUpAll();
  for (const context of browser.contexts()) await context.close();
  await server.stop();
});

/** The large button in each phase, from the lobby to the podium. */
const presses = [
  ...[1, 2, 3, 4].flatMap((number) => [number === 1 ? "Start" : "Next question", "Close now", "Reveal", "Standings"]),
  "End",
];

const everyStep = [
  "lobby",
  ...[1, 2, 3, 4].flatMap((number) => [`asking ${number}`, `closed ${number}`, `revealed ${number}`, "standings"]),
  "finished",
];

/** Both at the same moment: neither waits to see what the other did. */
async function pressTogether(hosts, name) {
  const buttons = [];
  for (const host of hosts) {
    await host.action(name).and(host.page.locator("[aria-disabled=false]")).waitFor();
    buttons.push(await host.action(name).elementHandle());
  }
  await Promise.all(buttons.map((button) => button.evaluate((node) => node.click())));
}

test("what the laptop and the phone press at the same moment is one step all the way to the podium", async () => {
  await student(server, room, ada);
  phone = await HostPage.openRemote(browser, await laptop.copyRemoteLink());
  for (const name of presses) await pressTogether([laptop, phone], name);
  for (const host of [laptop, phone]) {
    await host.sees("That’s it");
    assert.deepEqual(host.steps, everyStep, host.name);
    host.expectNoComplaints();
  }
  const movesOf = (/** @type {HostPage} */ host) =>
    host.sent.filter((message) => "step" in message).map(({ type, step }) => `${type} ${step}`);
  const both = movesOf(laptop).filter((move) => movesOf(phone).includes(move));
  assert.notEqual(both.length, 0, "no step was pressed on both devices: this has tested nothing");
});

test("a phone that opens the room in a question goes on to the end where the laptop was closed", async () => {
  const album = new Album("remote");
  const player = await student(server, room, ada);
  const other = await student(server, room, bela);
  const screen = await ScreenPage.open(browser, await laptop.screenLink());
  const link = await laptop.copyRemoteLink();
  await laptop.press("Start");
  const answerAs = async (who, number) => {
    const { question } = await who.sees("asking", number);
    assert.equal(await who.answer(picksOf(question.shown, saying(keys[number - 1], 0))), "accepted");
  };
  await answerAs(player, 1);

  phone = await HostPage.openRemote(browser, link);
  await phone.sees("Question 1 of 4");
  await phone.sees("of 2 answered");
  await phone.exactly("1").first().waitFor();
  await album.take("asking", { host: phone });
  await laptop.page.close();

  await phone.press("Close now");
  for (let number = 1; number <= 4; ++number) {
    await phone.press("Reveal");
    await phone.press("Standings");
    await album.take(`standings-${number}`, { host: phone });
    if (number === 4) break;
    await phone.press("Next question");
    await answerAs(number % 2 ? other : player, number + 1);
    await phone.press("Close now");
  }
  await phone.press("End");
  await screen.hasWinner(1, ada, 2000);
  await screen.hasWinner(1, bela, 2000);
  await phone.standsAt(ada, 1, 2000);
  await album.take("podium-of-two-firsts", { host: phone, screen });
  album.expectNoFaults();
  phone.expectNoComplaints();
});

test("a phone shows who moved in the standings", async () => {
  const [first, second] = [await student(server, room, ada), await student(server, room, bela)];
  phone = await HostPage.openRemote(browser, await laptop.copyRemoteLink());
  for (const [number, winner] of [first, second].entries()) {
    await phone.press(number === 0 ? "Start" : "Next question");
    const { question } = await winner.sees("asking", number + 1);
    await winner.answer(picksOf(question.shown, saying(keys[number], 0)));
    if (number === 1) await first.answer(picksOf(question.shown, saying(keys[number], 6)));
    for (const name of number === 1 ? ["Reveal", "Standings"] : ["Close now", "Reveal", "Standings"])
      await phone.press(name);
  }
  await phone.page.getByText("▲ 1").waitFor();
});

test("a reload shows the same phase and the same thing to do next from the lobby to the podium", async () => {
  await student(server, room, ada);
  const places = [
    ["1 student is in", "Start"],
    ["Question 1 of 4", "Close now"],
    ["The room sees the answers, not yet the solution.", "Reveal"],
    ["Solution", "Standings"],
    [ada, "Next question"],
  ];
  for (const [words, next] of places) {
    await laptop.action(next).waitFor();
    await laptop.page.reload();
    await laptop.sees(words);
    await laptop.press(next);
  }
  await laptop.sees("Question 2 of 4");
  await laptop.press("End");
  await (await laptop.dialog()).getByRole("button", { name: "End the quiz" }).click();
  await laptop.sees("That’s it");
  await laptop.page.reload();
  await laptop.sees("That’s it");
  assert.equal(await laptop.page.getByRole("region", { name: "Actions" }).count(), 0, "nothing is left to press");
  laptop.expectNoComplaints();
});
