// A power cut in the middle of a question: the real server is killed without a word and started again on the same data.
// Host, screen and students go on by themselves, and nothing that was acknowledged is lost.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { openBrowser } from "./support/browser.mjs";
import { HostPage } from "./support/host-page.mjs";
import { boardAfter, mistakes, picksOf, saying, students } from "./support/lesson.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll } from "./support/player.mjs";
import { host, openRoom, results, screen, student } from "./support/room.mjs";
import { ScreenPage } from "./support/screen-page.mjs";
import { notes, Server } from "./support/server.mjs";
import { StudentPage } from "./support/student-page.mjs";

const keys = readNotes(join(notes, "000_shell_basics.txt"));
/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {Server} */
let server;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(async () => {
  hangUpAll();
  await server.stop();
});

async function expectFinalScores(room) {
  const { json } = await results(server, room.room);
  for (const name of students) {
    const told = json.students.find((one) => one.nickname === name);
    assert.deepEqual([told.rank, told.accuracyPoints], boardAfter[3][name], name);
  }
}

test("clients that know only the schema go on by themselves after the server was killed in each of the four questions", async () => {
  server = await Server.start();
  const room = await openRoom(server, { board: "accuracy" });
  const comesBack = { comesBack: true };
  const teacher = await host(server, room, comesBack);
  const projector = await screen(server, room, comesBack);
  const players = new Map();
  for (const name of students) players.set(name, await student(server, room, name, comesBack));
  const everyone = [teacher, projector, ...players.values()];

  for (const [index, key] of keys.entries()) {
    const number = index + 1;
    assert.equal(await teacher.move("ask"), "accepted");
    const answering = students.filter((name) => mistakes[name][index] !== undefined);
    const answer = async (/** @type {string} */ name) => {
      const { question } = await players.get(name).sees("asking", number);
      return players.get(name).answer(picksOf(question.shown, saying(key, mistakes[name][index])));
    };
    for (const name of answering.slice(1)) assert.equal(await answer(name), "accepted");
    const held = new Map(answering.slice(1).map((name) => [name, players.get(name).held.me.answer]));

    const arrivals = everyone.map((player) => player.arrivals);
    await server.kill();
    await server.start();
    for (const [place, player] of everyone.entries())
      await player.until(() => player.arrivals > arrivals[place], "the way back");

    for (const [name, given] of held)
      assert.deepEqual(players.get(name).held.me.answer, given, `what ${name} had answered`);
    assert.equal(await answer(answering[0]), "accepted");
    if (answering.length < students.length) assert.equal(await teacher.move("close"), "accepted");
    for (const player of [teacher, projector]) await player.sees("closed", number);
    assert.equal(await teacher.move("reveal"), "accepted");
    assert.equal(await teacher.move("show-standings"), "accepted");
    for (const player of everyone) await player.sees("standings");
    for (const name of students) {
      const { rank, points } = projector.held.room.standings.find((/** @type {any} */ one) => one.nickname === name);
      assert.deepEqual([rank, points], boardAfter[index][name], `${name} after question ${number}`);
    }
  }
  assert.equal(await teacher.move("end"), "accepted");
  for (const player of everyone) await player.sees("finished");
  await expectFinalScores(room);
});

test("the pages of host and screen and students go on by themselves after the server was killed in a question", async () => {
  server = await Server.start();
  const teacher = await HostPage.open(browser, server);
  const room = await teacher.openRoom({ board: "Right only" });
  const projector = await ScreenPage.open(browser, await teacher.screenLink());
  const pages = new Map();
  for (const name of students) pages.set(name, await StudentPage.join(browser, room.joinLink, name));

  for (const [index, key] of keys.entries()) {
    const number = index + 1;
    await teacher.press(number === 1 ? "Start" : "Next question");
    const answering = students.filter((name) => mistakes[name][index] !== undefined);
    const answer = async (/** @type {string} */ name) => {
      await pages.get(name).seesQuestion(number);
      await pages.get(name).answer(key, saying(key, mistakes[name][index]));
      await pages.get(name).isSaved();
    };
    for (const name of answering.slice(1)) await answer(name);
    if (number <= 2) {
      await server.kill();
      for (const page of [teacher, projector, ...pages.values()]) await page.saysOffline();
      await server.start();
      for (const page of [teacher, projector, ...pages.values()]) await page.isBack();
      for (const name of answering.slice(1)) await pages.get(name).isSaved();
    }
    await answer(answering[0]);
    if (answering.length < students.length) await teacher.press("Close now");
    await teacher.press("Reveal");
    await teacher.press("Standings");
    for (const name of students) {
      await pages.get(name).hasPlace(...boardAfter[index][name]);
      await projector.standsAt(name, ...boardAfter[index][name]);
    }
  }
  await teacher.press("End");
  for (const name of students) await pages.get(name).hasPlace(...boardAfter[3][name]);
  await projector.hasWinner(1, students[0], boardAfter[3][students[0]][1]);
  await expectFinalScores(room);
  for (const page of [teacher, projector, ...pages.values()]) page.expectNoComplaints({ whileOffline: true });
});
