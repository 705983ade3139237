// The disk has lied: the database of a class is damaged when its server starts again. What can be read goes on, and what
// cannot is named; and whoever runs the server can list, replay and back up its rooms meanwhile.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, test } from "node:test";
import { picksOf, saying } from "./support/lesson.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll } from "./support/player.mjs";
import { run } from "./support/processes.mjs";
import { ask, host, openRoom, student } from "./support/room.mjs";
import { notes, program, Server, temporaryFolder } from "./support/server.mjs";

const [firstKey] = readNotes(join(notes, "000_shell_basics.txt"));
/** @type {Server} */
let server;
afterEach(async () => {
  hangUpAll();
  await server.stop();
});

const quizroom = (/** @type {string[]} */ ...words) => run(program, words);

function flip(file, position) {
  const bytes = readFileSync(file);
  bytes[position] ^= 0xff;
  writeFileSync(file, bytes);
}

/** Two students, of whom one has answered; then the power fails. */
async function classBeforePowerCut() {
  server = await Server.start();
  const room = await openRoom(server);
  const teacher = await host(server, room);
  const ada = await student(server, room, "Ada", { comesBack: true });
  await student(server, room, "Linus");
  assert.equal(await teacher.move("ask"), "accepted");
  const { question } = await ada.sees("asking", 1);
  assert.equal(await ada.answer(picksOf(question.shown, saying(firstKey, 0))), "accepted");
  return { room, ada };
}

const listed = async () => (await ask(server, "/api/rooms", "RoomList")).body;
const setAside = () => readdirSync(server.data).filter((name) => name.startsWith("damaged-"));

for (const [what, position] of [
  ["the head of the log", 24],
  ["the first page in the log", 32 + 24 + 100],
  ["the middle of the log", undefined],
]) {
  test(`a class goes on when a byte was flipped in ${what}`, async () => {
    const { room, ada } = await classBeforePowerCut();
    const arrivals = ada.arrivals;
    await server.kill();
    const log = join(server.data, "quizroom.db-wal");
    flip(log, position ?? Math.floor(statSync(log).size / 2));
    const before = readFileSync(log);
    await server.start();

    const { rooms, losses } = await listed();
    const one = rooms.find((candidate) => candidate.room === room.room);
    assert.match(losses[0], /^The database was damaged/);
    assert.match(server.said(), /The database was damaged/);
    const [folder] = setAside();
    assert.deepEqual(readFileSync(join(server.data, folder, "quizroom.db-wal")), before, "set aside untouched");
    if (one?.state === "live") {
      await ada.until(() => ada.arrivals > arrivals, "the way back");
      assert.equal(one.students, 2);
    } else {
      assert.ok(
        losses.some((loss) => loss.includes(room.room)),
        `the room is named as lost: ${losses}`,
      );
    }
  });
}

test("a server starts beside a file that is no database, and says where it lies now", async () => {
  const data = temporaryFolder();
  writeFileSync(join(data, "quizroom.db"), "Dear diary");
  server = await Server.start({ data });
  const { rooms, losses } = await listed();
  assert.deepEqual(rooms, []);
  const [folder] = setAside();
  assert.ok(losses[0].includes(join(data, folder)), losses[0]);
  assert.equal(readFileSync(join(data, folder, "quizroom.db"), "utf8"), "Dear diary");
  await openRoom(server);
  assert.equal((await listed()).rooms.length, 1);
});

test("a server without a disk plays, warns, and leaves nothing behind", async () => {
  server = await Server.start({ data: ":memory:" });
  assert.match(server.said(), /nothing is kept/);
  const room = await openRoom(server);
  await student(server, room, "Ada");
  assert.equal((await listed()).rooms[0].students, 1);
  assert.ok(!existsSync(":memory:"));
  await server.kill();
  await server.start();
  assert.deepEqual((await listed()).rooms, []);
});

test("rooms, replay and backup work beside a running server and on a stopped one", async () => {
  const { room, ada } = await classBeforePowerCut();
  const copy = join(temporaryFolder(), "quizroom.db");
  const look = async (/** @type {string} */ folder) => {
    const table = await quizroom("rooms", "--data", folder);
    assert.deepEqual([table.status, table.err], [0, ""]);
    assert.match(table.out, new RegExp(`^${room.pin} +live +2 +1 of \\d+ `, "m"));
    const story = await quizroom("replay", room.pin, "--data", folder);
    assert.equal(story.status, 0, story.err);
    assert.match(story.out, /Ada \(seat 1\) answered "/);
    assert.match(story.out, /Added up anew/);
  };
  await look(server.data);
  const backup = await quizroom("backup", copy, "--data", server.data);
  assert.deepEqual([backup.status, backup.err], [0, ""]);
  assert.match(backup.out, /^saved 1 room to /);
  assert.equal((await quizroom("backup", copy, "--data", server.data)).status, 1, "nothing is overwritten");
  await look(join(copy, ".."));
  assert.ok(!existsSync(`${copy}-wal`), "a backup is one file");
  ada.leave(); // nobody would let her in again
  await server.kill();
  await look(server.data);
});
