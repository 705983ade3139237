// Frames that no honest client sends, and lines that break: each meets the documented code, and the room is untouched.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { picksOf, saying } from "./support/lesson.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll, newToken, Player } from "./support/player.mjs";
import { ask, host, openRoom, results, student } from "./support/room.mjs";
import { notes, Server } from "./support/server.mjs";

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

/** A room in its first question, with a host and a student who has answered. */
async function openQuestion(settings = {}) {
  const room = await openRoom(server, { board: "accuracy", ...settings });
  const teacher = await host(server, room);
  const bela = await student(server, room, "Béla");
  const ada = await student(server, room, "Ada");
  assert.equal(await teacher.move("ask"), "accepted");
  const { question } = await ada.sees("asking", 1);
  const right = picksOf(question.shown, saying(keys[0], 0));
  assert.equal(await ada.answer(right), "accepted");
  await teacher.until(() => teacher.held.tally.answered === 1, "Ada's answer in the count");
  return { room, teacher, ada, bela, right };
}

/** All that the room knows of its students and answers, but for the time of its last record. */
async function allThatIsKnown(room) {
  const { csv, json } = await results(server, room.room);
  return { csv, json: { ...json, lastRecordAtMs: 0 } };
}

/** Nothing that `act` does is written down or shown, and the host still drives the room. */
async function untouched({ room, teacher, ada }, act) {
  const { sequence, question, ...rest } = teacher.held.room;
  const before = [await allThatIsKnown(room), ada.held.me, teacher.held.tally];
  await act();
  assert.equal(await teacher.command({ type: "add-time" }), "accepted");
  const later = await teacher.until(
    () => teacher.held.room.sequence > sequence && teacher.held.room,
    "ten more seconds",
  );
  assert.equal(later.question.closesAtMs, question.closesAtMs + 10_000);
  assert.deepEqual({ ...later, sequence, question }, { ...rest, sequence, question });
  assert.deepEqual(await allThatIsKnown(room), before[0]);
  assert.deepEqual(ada.held.me.answer, before[1].answer);
  assert.deepEqual(teacher.held.tally.counts, before[2].counts);
}

test("a frame that cannot be understood is refused with a code and the room is untouched", async () => {
  const classroom = await openQuestion();
  const { ada, room } = classroom;
  const malformed = [
    "no JSON",
    "",
    "[]",
    "null",
    '{"type":"dance"}',
    '{"type":"answer"}',
    '{"type":"answer","id":-1,"round":1,"answer":{"picks":[0,0,1,1]},"reactionMs":5}',
    '{"type":"answer","id":9,"round":1,"answer":{"picks":[99,0,1,1]},"reactionMs":5}',
    `${'{"type":'.repeat(7)}1${"}".repeat(7)}`,
  ];
  await untouched(classroom, async () => {
    for (const text of malformed) {
      const refused = ada.next("refused");
      ada.sendText(text);
      assert.equal((await refused).code, "malformed-message", text);
    }
    const refused = ada.next("refused");
    ada.send({ type: "hello", role: "student", pin: room.pin, token: newToken(), nickname: "Twice" });
    assert.equal((await refused).code, "malformed-message", "one hello is enough");
  });
});

test("what is well formed but wrong is refused by the rules and the room is untouched", async () => {
  const classroom = await openQuestion();
  const { teacher, bela, right } = classroom;
  await untouched(classroom, async () => {
    assert.equal(await teacher.move("reveal"), "not-in-this-phase");
    assert.equal(await teacher.command({ type: "close", step: 0 }), "step-has-passed");
    assert.equal(await teacher.command({ type: "ban", seat: 77 }), "unknown-seat");
    assert.equal(await bela.answer({ picks: [0] }), "malformed-answer");
    assert.equal(await bela.answer({ text: "True" }), "malformed-answer");
    assert.equal(await bela.answer({ picks: [0, 1, 0, 2] }), "malformed-answer");
    assert.equal(await bela.command({ type: "answer", round: 2, answer: right, reactionMs: 5 }), "question-is-closed");
    const refused = bela.next("refused");
    bela.send({ type: "end", id: 99, step: teacher.held.room.step });
    assert.equal((await refused).code, "not-allowed", "a student ends no quiz");
  });
});

test("a stranger gets in nowhere and is told the same about every room", async () => {
  const classroom = await openQuestion();
  const { room, teacher } = classroom;
  const other = await openRoom(server);
  const hellos = [
    [{ role: "student", pin: "000000", token: newToken(), nickname: "Eve" }, "room-unavailable"],
    [{ role: "host", room: "nowhere", secret: newToken() }, "not-allowed"],
    [{ role: "host", room: room.room, secret: newToken() }, "not-allowed"],
    [{ role: "host", room: room.room, secret: other.hostSecret }, "not-allowed"],
    [{ role: "host", room: room.room, secret: room.screenSecret }, "not-allowed"],
    [{ role: "screen", room: room.room, secret: other.screenSecret }, "not-allowed"],
    [{ role: "student", pin: room.pin, token: newToken() }, "unknown-seat"],
    [{ role: "student", pin: "000000", token: newToken() }, "unknown-seat"],
    [{ role: "student", pin: room.pin, token: newToken(), nickname: "\u202eevE" }, "nickname-invalid"],
  ];
  await untouched(classroom, async () => {
    const eve = new Player(server.socketUrl, {
      type: "answer",
      id: 1,
      round: 1,
      answer: { picks: [0] },
      reactionMs: 1,
    });
    assert.equal((await eve.next("refused")).code, "hello-expected");
    for (const [hello, code] of hellos) {
      const refused = eve.next("refused");
      eve.send({ type: "hello", .../** @type {any} */ (hello) });
      assert.equal((await refused).code, code, JSON.stringify(hello));
    }
  });
  assert.equal(await teacher.command({ type: "lock" }), "accepted");
  const late = new Player(server.socketUrl, {
    type: "hello",
    role: "student",
    pin: room.pin,
    token: newToken(),
    nickname: "Late",
  });
  assert.equal((await late.next("refused")).code, "room-unavailable", "a locked room looks like none");
});

test("a taken nickname is refused with one that is free", async () => {
  const { room } = await openQuestion();
  const player = new Player(server.socketUrl, {
    type: "hello",
    role: "student",
    pin: room.pin,
    token: newToken(),
    nickname: " ADA ",
  });
  const refused = await player.next("refused");
  assert.equal(refused.code, "nickname-taken");
  player.send({ type: "hello", role: "student", pin: room.pin, token: newToken(), nickname: refused.suggestion });
  await player.until(() => player.held.me?.nickname === refused.suggestion, "the seat under the suggested name");
});

test("ten wrong hellos end the connection and ten wrong messages do too", async () => {
  const { ada } = await openQuestion();
  const hello = { type: "hello", role: "host", room: "nowhere", secret: newToken() };
  const eve = new Player(server.socketUrl, hello);
  await eve.next("refused");
  for (let time = 1; time < 10; ++time) eve.send(hello);
  assert.equal(await eve.closed(), 4003);
  for (let time = 0; time < 10; ++time) ada.sendText("{");
  assert.equal(await ada.closed(), 1008);
});

test("64 KiB of brackets and binary frames and broken text end the connection with the documented code", async () => {
  const classroom = await openQuestion();
  const { bela, room } = classroom;
  const binary = await student(server, room, "Binary");
  const broken = await student(server, room, "Broken");
  await untouched(classroom, async () => {
    bela.sendText("[".repeat(64 * 1024));
    assert.equal(await bela.closed(), 1009);
    binary.sendText(Buffer.from([1, 2, 3]));
    assert.equal(await binary.closed(), 1003);
    broken.sendBrokenText();
    assert.equal(await broken.closed(), 1007);
  });
});

test("a command that is sent again has the same outcome and changes nothing", async () => {
  const { teacher, ada, bela, right } = await openQuestion({ mayChangeAnswer: false });
  const step = teacher.held.room.step;
  const outcomes = [];
  for (let time = 0; time < 3; ++time)
    outcomes.push(await ada.command({ type: "answer", id: 500, round: 1, answer: right, reactionMs: 700 }));
  assert.deepEqual(outcomes, ["already-answered", "already-answered", "already-answered"]);
  assert.equal(await bela.command({ type: "answer", id: 600, round: 1, answer: right, reactionMs: 700 }), "accepted");
  await teacher.until(() => teacher.held.tally.answered === 2, "two answers");
  assert.equal(await bela.command({ type: "answer", id: 600, round: 1, answer: right, reactionMs: 700 }), "accepted");
  await teacher.sees("closed", 1);
  assert.equal(teacher.held.tally.answered, 2);
  for (let time = 0; time < 2; ++time)
    assert.equal(await teacher.command({ type: "reveal", id: 700, step: step + 1 }), "accepted");
  assert.equal(teacher.held.room.phase, "revealed");
  assert.equal(teacher.held.room.step, step + 2, "the second press moved nothing");
});

test("a student whose line broke in a question is back in the same seat with the answer still there", async () => {
  const { room, teacher, ada, right } = await openQuestion();
  const seat = ada.held.me.seat;
  ada.vanish();
  const returned = await student(server, room, "", { token: ada.token });
  await returned.sees("asking", 1);
  assert.equal(returned.held.me.seat, seat);
  assert.equal(returned.held.me.nickname, "Ada");
  assert.deepEqual(returned.held.me.answer, right);
  assert.equal(teacher.held.tally.joined, 2, "nobody has joined twice");
});

test("of two tabs with one seat the newer one plays and the older one says so", async () => {
  const { room, ada, right } = await openQuestion();
  const goodbye = ada.next("goodbye");
  const newer = await student(server, room, "", { token: ada.token });
  assert.equal((await goodbye).reason, "replaced");
  assert.equal(await ada.closed(), 4001);
  await newer.sees("asking", 1);
  assert.equal(await newer.command({ type: "answer", id: 900, round: 1, answer: right, reactionMs: 900 }), "accepted");
});

test("a request that is malformed is refused over HTTP and opens no room", async () => {
  const count = async () => (await ask(server, "/api/rooms", "RoomList")).body.rooms.length;
  const before = await count();
  const refusals = [
    [{ text: "no JSON" }, 400, "malformed-request"],
    [{ text: "[".repeat(60_000) }, 400, "malformed-request"],
    [{ text: "[".repeat(70_000) }, 413, "malformed-request"],
    [{ body: { requestId: "short", pack: "x" } }, 400, "malformed-request"],
    [{ body: { requestId: "long-enough", pack: "no such pack" } }, 404, "not-found"],
    [{ body: { requestId: "long-enough", pack: "x" }, key: newToken() }, 401, "not-allowed"],
  ];
  for (const [request, status, code] of refusals) {
    const answer = await ask(server, "/api/rooms", "RoomSummary", /** @type {any} */ (request));
    assert.deepEqual([answer.status, answer.body.code], [status, code], JSON.stringify(request).slice(0, 80));
  }
  const { packs } = (await ask(server, "/api/packs", "PackList")).body;
  const nothingReady = { requestId: "only-empty-ones", pack: packs[0].id, chapters: [1] };
  const refused = await ask(server, "/api/rooms", "RoomSummary", { body: nothingReady });
  assert.deepEqual([refused.status, refused.body.code], [422, "pack-not-playable"]);
  assert.equal(await count(), before);
});
