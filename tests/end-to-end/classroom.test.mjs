// A class in a real browser: one host, one screen and three students in separate contexts play the four questions of the
// notes' layout, from the host link to the podium. The host double-clicks everywhere, one student has no pointer, one
// reloads in a question and one goes offline with a tapped answer.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { HostPage } from "./support/host-page.mjs";
import { KeyboardStudent } from "./support/keyboard-student.mjs";
import {
  ada,
  bela,
  boardAfter,
  chloe,
  credits,
  mistakes,
  rightAnswers,
  saying,
  speedPoints,
  students,
} from "./support/lesson.mjs";
import { notesWithLayout } from "./support/notes.mjs";
import { ask, results } from "./support/room.mjs";
import { ScreenPage } from "./support/screen-page.mjs";
import { Server } from "./support/server.mjs";
import { StudentPage } from "./support/student-page.mjs";
import { readTable } from "./support/table.mjs";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Everybody in the lobby of a new room. */
async function gather(server, settings, album) {
  const host = await HostPage.open(browser, server);
  await host.sees("46 questions");
  await album.take("desk", { host });
  const room = await host.openRoom(settings);
  const { rooms } = (await ask(server, "/api/rooms", "RoomList")).body;
  assert.deepEqual(
    rooms.map((one) => one.room),
    [room.room],
    "a double click opens one room",
  );

  const screen = await ScreenPage.open(browser, await host.screenLink());
  await album.take("empty-lobby", { host, screen });
  const pages = new Map();
  for (const name of students)
    pages.set(name, await (name === bela ? KeyboardStudent : StudentPage).join(browser, room.joinLink, name));
  for (const name of students) await screen.sees(name);
  await album.take("lobby", { host, screen, phones: [...pages.values()] });
  return { server, album, host, screen, pages, room };
}

/** What each student does in each question besides answering. */
const adventures = {
  /** Chloé reloads after her answer to the second question. */
  async reload({ pages }, _key, said) {
    await pages.get(chloe).page.reload();
    await pages.get(chloe).seesQuestion(2);
    await pages.get(chloe).isSaved();
    for (const [item, group] of said.groupOf) await pages.get(chloe).isSortedInto(item, group);
  },
  /** Ada is offline when she taps her answer to the last question. */
  async tapOffline({ pages }, key, said) {
    const page = pages.get(ada);
    await page.page.context().setOffline(true);
    await page.saysOffline();
    await page.answer(key, said);
    await page.sees("Not sent yet: it goes off by itself when you are connected again.");
    await page.page.context().setOffline(false);
    await page.isSaved();
  },
};

async function answerQuestion(classroom, key, number) {
  const { pages, host, screen, album } = classroom;
  for (const name of students) await pages.get(name).seesQuestion(number);
  // More time than the pictures take.
  const askedUntil = await host.closesAtMs(number);
  for (let time = 0; time < 3; ++time) await host.addTime();
  await album.take(`question-${number}-asked`, { host, screen, phones: [pages.get(ada)] });
  assert.equal(await host.closesAtMs(number), askedUntil + 30_000, "a double click adds 10 s once");
  for (const name of [ada, chloe, bela]) {
    const wrong = mistakes[name][number - 1];
    if (wrong === undefined) continue;
    const said = saying(key, wrong);
    if (number === 4 && name === ada) await adventures.tapOffline(classroom, key, said);
    else await pages.get(name).answer(key, said);
    await pages.get(name).isSaved();
    if (number === 2 && name === chloe) await adventures.reload(classroom, key, said);
    if (name === ada) await album.take(`question-${number}-answered`, { host, screen, phones: [pages.get(ada)] });
  }
}

async function playQuestion(classroom, key, number) {
  const { pages, host, screen, album } = classroom;
  await host.doublePress(number === 1 ? "Start" : "Next question");
  await answerQuestion(classroom, key, number);
  if (students.some((name) => mistakes[name][number - 1] === undefined)) await host.doublePress("Close now");
  await host.action("Reveal").waitFor();
  for (const name of students) await pages.get(name).sees("Answers are closed");
  await screen.sees("Answers are closed");
  await album.take(`question-${number}-closed`, { host, screen, phones: [pages.get(ada)] });

  await host.doublePress("Reveal");
  const expected = await expectedOf(classroom, number);
  for (const name of students) await pages.get(name).hasResult(credits[name][number - 1], expected.gained[name]);
  await screen.sees("Solution");
  await album.take(`question-${number}-revealed`, { host, screen, phones: [...pages.values()] });

  await host.doublePress("Standings");
  await expectBoard(classroom, expected.board);
  await album.take(`question-${number}-standings`, { host, screen, phones: [...pages.values()] });
  return expected.board;
}

/** By hand on the accuracy board; on the speed board from the times that counted, with the published formula. */
async function expectedOf({ server, room, isSpeed }, number) {
  if (!isSpeed) {
    const gained = Object.fromEntries(students.map((name) => [name, credits[name][number - 1] ?? 0]));
    return { gained, board: boardAfter[number - 1] };
  }
  const { json } = await results(server, room.room, room.hostSecret);
  const pointsOf = (/** @type {any} */ answer) => {
    const { timeLimitMs } = json.questions.find((/** @type {any} */ one) => one.round === answer.round);
    return speedPoints(answer.credit, answer.usedMs, timeLimitMs);
  };
  const gained = Object.fromEntries(
    json.students.map((one) => [
      one.nickname,
      one.answers.filter((answer) => answer.round === number).map(pointsOf)[0] ?? 0,
    ]),
  );
  const totals = Object.fromEntries(
    json.students.map((one) => [one.nickname, one.answers.map(pointsOf).reduce((sum, points) => sum + points, 0)]),
  );
  const rankOf = (/** @type {number} */ points) => 1 + Object.values(totals).filter((other) => other > points).length;
  return { gained, board: Object.fromEntries(students.map((name) => [name, [rankOf(totals[name]), totals[name]]])) };
}

/** The same ranks and points on every page. */
async function expectBoard({ pages, host, screen }, board) {
  for (const name of students) {
    const [rank, points] = board[name];
    await pages.get(name).hasPlace(rank, points);
    await screen.standsAt(name, rank, points);
    await host.standsAt(name, rank, points);
  }
}

async function expectPodium({ pages, host, screen, album }, board) {
  for (const name of students) {
    const [rank, points] = board[name];
    await pages.get(name).hasPlace(rank, points);
    await screen.hasWinner(rank, name, points);
    await host.standsAt(name, rank, points);
  }
  await album.take("podium", { host, screen, phones: [...pages.values()] });
}

/** Every phase once and in its order: whatever was pressed twice, nothing was skipped. */
const everyStep = [
  "lobby",
  ...[1, 2, 3, 4].flatMap((number) => [`asking ${number}`, `closed ${number}`, `revealed ${number}`, "standings"]),
  "finished",
];

async function playLesson({ name, path, keys }, settings) {
  const server = await Server.start({ content: [path] });
  const album = new Album(name);
  try {
    const classroom = { ...(await gather(server, settings, album)), isSpeed: settings.board === "Right and fast" };
    const { host, screen, pages } = classroom;
    let board = {};
    for (const [index, key] of keys.entries()) board = await playQuestion(classroom, key, index + 1);
    await host.doublePress("End");
    await expectPodium(classroom, board);
    assert.deepEqual(host.steps, everyStep);

    const table = readTable((await host.download(host.button("Results as CSV"))).text);
    const column = classroom.isSpeed ? "Speed points" : "Accuracy points";
    for (const student of students) {
      const row = table.find((one) => one.Nickname === student);
      assert.equal(row?.[column], String(board[student][1]), student);
      assert.equal(row?.["Right answers"], String(rightAnswers[student]), student);
    }
    for (const page of [host, screen, ...pages.values()])
      page.expectNoComplaints(page === pages.get(ada) ? { whileOffline: true } : {});
    album.expectNoFaults();
  } catch (error) {
    await album.takeLast(browser);
    throw error;
  } finally {
    for (const context of browser.contexts()) await context.close();
    await server.stop();
  }
}

const lessons = notesWithLayout();

test("a class plays the four questions of the notes from the host link to the podium and every screen shows the scores computed by hand", () =>
  playLesson(lessons[0], { board: "Right only" }));

test(`a class plays ${lessons.at(-1)?.name} for speed and every screen shows the scores of the published formula`, () =>
  playLesson(/** @type {any} */ (lessons.at(-1)), { board: "Right and fast" }));
