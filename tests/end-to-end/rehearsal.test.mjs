// A teacher tries a pack alone the evening before: with scripted students that the host page brings in, from the lobby through
// every kind of question to the report.
import assert from "node:assert/strict";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { HostPage } from "./support/host-page.mjs";
import { hangUpAll } from "./support/player.mjs";
import { host, results, student } from "./support/room.mjs";
import { root, Server, temporaryFolder } from "./support/server.mjs";

const crewSize = 20;
/** So many of them have answered before the teacher goes on: enough to see something, and not the slowest. */
const enough = 5;
const questions = 13;
const add = "Add 20 scripted students";
const takeOut = "Take the scripted students out";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {Server} */
let server;
/** @type {HostPage} */
let teacher;
const album = new Album("rehearsal");

/** The tour with five seconds for a question: scripted students keep to the time there is. */
function quickTour() {
  const folder = temporaryFolder();
  cpSync(join(root, "content/tour"), folder, { recursive: true });
  const text = readFileSync(join(folder, "tour.md"), "utf8");
  writeFileSync(join(folder, "tour.md"), text.replace(/^(title: .*)$/m, "$1\ndefaults:\n  time: 5 s"));
  return folder;
}

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  album.expectNoFaults();
});

beforeEach(async () => {
  server = await Server.start({ content: [quickTour()] });
  teacher = await HostPage.open(browser, server);
});
afterEach(async () => {
  hangUpAll();
  teacher.expectNoComplaints();
  for (const context of browser.contexts()) await context.close();
  await server.stop();
});

/** @typedef {Awaited<ReturnType<typeof host>>} Watcher */

const allIn = (/** @type {Watcher} */ watcher, count = crewSize) =>
  watcher.until(() => watcher.held.tally?.present === count, `${count} students are in`);

/** Everybody in the list, with the state that the host is told. */
const rowsOf = (/** @type {Watcher} */ watcher) => [...watcher.roster.values()];

/** The question in play is answered by enough of them, is closed, and has a result. */
async function playOn(/** @type {Watcher} */ remote) {
  const { round, shown } = remote.held.room.question;
  const answered = () => remote.held.tally.round === round && remote.held.tally.answered >= enough;
  await remote.until(answered, `${enough} scripted students have answered a question of the kind ${shown.kind}`);
  assert.equal(await remote.move("close"), "accepted");
  await remote.sees("closed");
  assert.equal(await remote.move("reveal"), "accepted");
}

test("twenty scripted students play a whole pack for a teacher who is alone, and stay when the page is loaded again", async () => {
  const room = await teacher.opens(questions);
  const remote = await host(server, room);
  await teacher.button(add).click();
  await allIn(remote);
  await teacher.sees("20 students are in");
  assert.equal(await teacher.button(add).count(), 0, "nobody adds another twenty by accident");
  await album.take("lobby-with-them", { host: teacher });
  const seats = rowsOf(remote).map(({ seat, nickname }) => `${seat} ${nickname}`);

  await teacher.press("Start");
  await teacher.hears(({ phase }) => phase === "asking", "the first question is asked");
  await teacher.sees("A rehearsal with 20 scripted students");
  await playOn(remote);

  const kinds = new Set();
  for (let asked = 1; remote.held.room.host.next; ) {
    assert.equal(await remote.move("ask"), "accepted");
    if (remote.held.room.phase === "slide") continue;
    if (++asked === 4) {
      await teacher.page.reload();
      await teacher.sees("A rehearsal with 20 scripted students");
    }
    kinds.add(remote.held.room.question.shown.kind);
    await playOn(remote);
  }
  assert.deepEqual(
    rowsOf(remote).map(({ seat, nickname }) => `${seat} ${nickname}`),
    seats,
    "the same students in the same seats",
  );
  assert.equal(kinds.size, 11, "every kind of question was answered");
  await teacher.press("Standings");
  await teacher.press("End");
  await teacher.sees("That’s it");

  const { json } = await results(server, room.room);
  assert.equal(json.students.length, crewSize);
  const given = json.students.flatMap((/** @type {any} */ { answers }) => answers);
  assert.ok(given.length >= enough * questions, "every question has answers");
  const right = json.students.map((/** @type {any} */ { rightAnswers }) => rightAnswers);
  assert.ok(Math.max(...right) > Math.min(...right), "some know more than others");

  await teacher.button(takeOut).click();
  await teacher.button(takeOut).waitFor({ state: "hidden" });
});

test("scripted students are taken out of the game by whichever page of the host asks for it", async () => {
  const room = await teacher.opens(questions);
  const remote = await host(server, room);
  await student(server, room, "Ada (scripted)");
  await teacher.button(add).click();
  await allIn(remote, crewSize + 1);
  assert.ok(
    rowsOf(remote).some(({ nickname }) => nickname === "Ada (scripted) 2"),
    "who finds the name taken takes the one that is suggested",
  );
  await student(server, room, "Mira");
  const phone = await HostPage.openRemote(browser, await teacher.copyRemoteLink());
  await phone.page.getByText("Another page of this room runs them").waitFor();
  await album.take("phone", { host: phone });
  await phone.button(takeOut).click();
  await allIn(remote, 1);
  await teacher.button(add).waitFor();
  assert.deepEqual(
    rowsOf(remote)
      .filter(({ state }) => state === "playing")
      .map(({ nickname }) => nickname),
    ["Mira"],
  );
  await teacher.button("Lock room").click();
  await teacher.sees("The room is locked, so nobody new gets in. Unlock it first.");
  phone.expectNoComplaints();
});
