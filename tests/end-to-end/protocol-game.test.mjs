// A whole game with clients that know only protocol/schema.json: plain `ws`, plain `fetch`, and every frame and body held
// against the schema. The scores are those worked out by hand in support/lesson.mjs.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import {
  boardAfter,
  chloe,
  credits,
  mistakes,
  picksOf,
  rightAnswers,
  saying,
  speedPoints,
  students,
} from "./support/lesson.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll } from "./support/player.mjs";
import { ask, host, openRoom, results, screen, student } from "./support/room.mjs";
import { notes, Server } from "./support/server.mjs";
import { readTable } from "./support/table.mjs";

const keys = readNotes(join(notes, "000_shell_basics.txt"));
/** @type {Server} */
let server;

before(async () => {
  server = await Server.start();
});
after(async () => {
  hangUpAll();
  await server.stop();
});

/** A host, a screen and the three students in a new room. @param {Record<string, unknown>} settings */
async function openClassroom(settings) {
  const room = await openRoom(server, settings);
  const players = new Map();
  const classroom = { room, players, host: await host(server, room), screen: await screen(server, room) };
  for (const name of students) players.set(name, await student(server, room, name));
  return classroom;
}

/** One question: asked, answered as the lesson says, closed (of which students know by themselves), revealed, standings. */
async function playQuestion({ host: teacher, screen: projector, players }, number) {
  assert.equal(await teacher.move("ask"), "accepted");
  for (const name of students) {
    const player = players.get(name);
    const { question } = await player.sees("asking", number);
    assert.equal(question.heading, keys[number - 1].heading);
    const wrong = mistakes[name][number - 1];
    if (wrong === undefined) continue;
    assert.equal(
      await player.answer(picksOf(question.shown, saying(keys[number - 1], wrong)), 1000 * number),
      "accepted",
    );
    assert.equal(player.held.me.result, undefined, "nobody is told early what is right");
  }
  // When all have answered, the last call closes the question by itself.
  if (students.some((name) => mistakes[name][number - 1] === undefined))
    assert.equal(await teacher.move("close"), "accepted");
  for (const player of [teacher, projector]) await player.sees("closed", number);
  for (const player of players.values()) expectClosed(player.held.room, number);
  assert.equal(await teacher.move("reveal"), "accepted");
  for (const name of students) await expectResult(players.get(name), name, number);
  assert.equal(await teacher.move("show-standings"), "accepted");
  for (const player of [teacher, projector, ...players.values()]) await player.sees("standings");
}

/** A student was told when the question closes, in time; and then no more. */
function expectClosed(/** @type {any} */ { phase, question }, /** @type {number} */ number) {
  assert.deepEqual([phase, question.round], ["asking", number]);
  assert.ok(question.closesAtMs + 500 <= Date.now(), "the time that was told has passed");
}

async function expectResult(player, name, number) {
  const { me } = player.held;
  const told = await player.until(
    () => player.held.me.round === number && player.held.me.result,
    `the result of ${name}`,
  );
  const credit = credits[name][number - 1];
  assert.equal(told.creditThousandths, credit ?? 0, `the credit of ${name} for question ${number}`);
  const verdict = credit === undefined ? "none" : credit === 0 ? "wrong" : credit === 1000 ? "right" : "partly";
  assert.equal(told.result, verdict);
  assert.equal(me.seat, player.held.me.seat);
}

test("a whole game is played by clients that know only the schema and the scores are those computed by hand", async () => {
  const classroom = await openClassroom({ board: "accuracy" });
  const { host: teacher, screen: projector, players, room } = classroom;
  assert.equal(teacher.held.room.questionCount, 4);
  await projector.until(() => projector.held.tally?.joined === 3, "three students on the projector");
  assert.deepEqual(new Set(projector.held.tally.names), new Set(students));

  for (const [index, board] of boardAfter.entries()) {
    await playQuestion(classroom, index + 1);
    for (const name of students) {
      const [rank, points] = board[name];
      const player = players.get(name);
      await player.until(
        () => player.held.me.points === points && player.held.me.rank === rank,
        `${name} with ${points} points, rank ${rank}`,
      );
      for (const { held } of [teacher, projector]) {
        const standing = held.room.standings.find((one) => one.nickname === name);
        assert.deepEqual([standing.rank, standing.points], [rank, points], `${name} after question ${index + 1}`);
      }
    }
  }

  assert.equal(await teacher.move("end"), "accepted");
  for (const player of [teacher, projector, ...players.values()]) await player.sees("finished");
  await expectResults(room, "accuracy");
});

/** The table and the JSON say what the room saw. */
async function expectResults(room, board) {
  const { csv, json } = await results(server, room.room);
  const table = readTable(csv);
  assert.equal(json.board, board);
  assert.deepEqual(
    json.questions.map((one) => one.heading),
    keys.map((key) => key.heading),
  );
  for (const name of students) {
    const [rank, points] = boardAfter[3][name];
    const row = table.find((one) => one.Nickname === name);
    const told = json.students.find((one) => one.nickname === name);
    assert.equal(row["Accuracy points"], String(points));
    assert.equal(row["Right answers"], String(rightAnswers[name]));
    assert.deepEqual(
      Object.values(row).slice(6),
      credits[name].map((credit) => (credit === undefined ? "" : String(credit))),
    );
    assert.equal(told.accuracyPoints, points);
    assert.deepEqual(
      told.answers.map((one) => one.credit),
      credits[name].filter((credit) => credit !== undefined),
    );
    if (board === "accuracy") assert.deepEqual([row["Rank by accuracy"], told.rank], [String(rank), rank]);
    expectSpeed(told, json.questions);
  }
  return json;
}

/** Each answer's points, recomputed from the time that counted with the published formula. */
function expectSpeed(told, questions) {
  let sum = 0;
  for (const answer of told.answers) {
    const { timeLimitMs } = questions.find((one) => one.round === answer.round);
    const points = speedPoints(answer.credit, answer.usedMs, timeLimitMs);
    assert.equal(answer.speedPoints, points, `${told.nickname}, round ${answer.round}, after ${answer.usedMs} ms`);
    assert.ok(answer.usedMs <= answer.measuredMs, "nobody is charged more than the server measured");
    sum += points;
  }
  assert.equal(told.speedPoints, sum);
}

test("on the speed board the points follow the published formula from the times that counted", async () => {
  const classroom = await openClassroom({ board: "speed" });
  const { host: teacher, screen: projector, players, room } = classroom;
  for (let number = 1; number <= 4; ++number) await playQuestion(classroom, number);
  assert.equal(await teacher.move("end"), "accepted");
  const { standings } = await projector.sees("finished");
  const json = await expectResults(room, "speed");
  for (const name of students) {
    const told = json.students.find((one) => one.nickname === name);
    assert.equal(standings.find((one) => one.nickname === name).points, told.speedPoints);
    const player = players.get(name);
    await player.until(
      () => player.held.me.points === told.speedPoints && player.held.me.rank === told.rank,
      `the points of ${name}`,
    );
  }
});

test("results are read with the host key or the room's own secret and with no other", async () => {
  const room = await openRoom(server);
  const other = await openRoom(server);
  const csv = `/api/rooms/${room.room}/results.csv`;
  assert.match((await results(server, room.room, room.hostSecret)).csv, /Nickname/);
  assert.equal((await ask(server, csv, "HttpRefused", { key: other.hostSecret })).status, 401);
  assert.equal((await ask(server, csv, "HttpRefused", { key: room.screenSecret })).status, 401);
  assert.equal((await ask(server, csv, "HttpRefused", { key: "" })).status, 401);
  assert.equal((await ask(server, "/api/rooms/nowhere/results.csv", "HttpRefused")).status, 404);
});

test("opening a room again with the same request gives the same room", async () => {
  const room = await openRoom(server);
  const again = await ask(server, "/api/rooms", "RoomSummary", { body: room.request });
  assert.equal(again.body.room, room.room);
  const { rooms } = (await ask(server, "/api/rooms", "RoomList")).body;
  assert.equal(rooms.filter((one) => one.room === room.room).length, 1);
  assert.ok(
    rooms.every((one) => one.state === "ended" || one.hostSecret),
    "the host finds the way into each live room",
  );
});

test("a late student plays on and what was missed counts nothing and what is open at the end counts", async () => {
  const room = await openRoom(server, { board: "accuracy" });
  const teacher = await host(server, room);
  const early = await student(server, room, "Early");
  await teacher.move("ask");
  const { question } = await early.sees("asking", 1);
  await early.answer(picksOf(question.shown, saying(keys[0], 0)));
  await teacher.sees("closed", 1);
  await teacher.move("reveal");
  const late = await student(server, room, chloe);
  await late.sees("revealed", 1);
  await teacher.move("ask");
  const second = await late.sees("asking", 2);
  assert.equal(await late.answer(picksOf(second.question.shown, saying(keys[1], 0))), "accepted");
  await teacher.move("end");
  await late.sees("finished");
  const { json } = await results(server, room.room);
  assert.deepEqual(
    json.students.map((one) => [one.nickname, one.accuracyPoints]),
    [
      ["Early", 1000],
      [chloe, 1000],
    ],
  );
});
