// The program as typed at a terminal: what it says, and the status it ends with.
import assert from "node:assert/strict";
import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { test } from "node:test";
import { hangUpAll } from "./support/player.mjs";
import { run } from "./support/processes.mjs";
import { host, openRoom, student } from "./support/room.mjs";
import { notes, program, Server, temporaryFolder } from "./support/server.mjs";
import { readTable } from "./support/table.mjs";

const quizroom = (/** @type {string[]} */ ...words) => run(program, words);

/** A refusal to start is one line on the error stream, and says what to do. */
function expectOneLine({ status, out, err }, words) {
  assert.equal(status, 1, err);
  assert.equal(out, "");
  const said = err
    .trim()
    .split("\n")
    .filter((line) => !/ info /.test(line));
  assert.equal(said.length, 1, err);
  assert.match(said[0], words);
}

test("the program tells its version and how each command is used", async () => {
  assert.match((await quizroom("--version")).out, /^quizroom \d+\.\d+\.\d+\n$/);
  for (const command of [[], ["serve"], ["check"], ["report"], ["rooms"], ["replay"], ["backup"]]) {
    const { status, out, err } = await quizroom(...command, "--help");
    assert.deepEqual([status, err], [0, ""], command.join());
    assert.match(out, /--help/);
  }
  const serve = (await quizroom("serve", "--help")).out;
  for (const option of ["--content", "--data", "--listen", "--public-url", "--trusted-proxy", "--keep-days", "--cores"])
    assert.ok(serve.includes(option), option);
});

test("wrong usage ends with 2 and says where help is", async () => {
  const wrong = [
    [],
    ["dance"],
    ["serve"],
    ["serve", "--content", notes, "--listen", "8080"],
    ["serve", "--content", notes, "--public-url", "quiz"],
    ["serve", "--content", notes, "--trusted-proxy", "nginx"],
    ["check"],
    ["report"],
    ["report", "123456", "--format", "pdf"],
  ];
  for (const words of wrong) {
    const { status, out, err } = await quizroom(...words);
    assert.deepEqual([status, out], [2, ""], words.join(" "));
    assert.match(err, /--help/, words.join(" "));
  }
});

test("check of a teacher's notes counts the questions and ends with 0", async () => {
  const { status, out } = await quizroom("check", notes);
  assert.equal(status, 0);
  assert.match(out, /^46 questions, 4 ready, 42 empty$/m);
  assert.match(out, /^.*000_shell_basics\.txt:\d+:\d+: /m);
  const json = JSON.parse((await quizroom("check", "--json", notes)).out);
  assert.equal(JSON.stringify(json).includes("Shell Basics"), true);
});

test("check of a malformed pack names the place and ends with 1", async () => {
  const file = join(temporaryFolder(), "broken.md");
  writeFileSync(file, "---\ntitle: Broken\n---\n# One\n## Which?\n```\n[ ] a\n[ ] b\n```\n");
  const { status, out } = await quizroom("check", file);
  assert.equal(status, 1);
  assert.match(out, /broken\.md:\d+:\d+: /);
  assert.equal((await quizroom("check", join(temporaryFolder(), "none.md"))).status, 1);
});

test("a busy port is one line and ends with 1", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => other.once("listening", resolve));
  const { port } = /** @type {import("node:net").AddressInfo} */ (other.address());
  const end = await quizroom("serve", "--content", notes, "--data", temporaryFolder(), "--listen", `127.0.0.1:${port}`);
  other.close();
  expectOneLine(end, new RegExp(String(port)));
});

test("a second server on the same port or the same data folder is refused with one line", async () => {
  const server = await Server.start();
  const port = ["--listen", `127.0.0.1:${server.port}`];
  expectOneLine(
    await quizroom("serve", "--content", notes, "--data", temporaryFolder(), ...port),
    new RegExp(String(server.port)),
  );
  expectOneLine(
    await quizroom("serve", "--content", notes, "--data", server.data, "--listen", "127.0.0.1:0"),
    /data|folder|quizroom/i,
  );
  assert.equal(await server.stop(), 0);
});

test("a data folder that cannot be written is one line and ends with 1", async () => {
  const file = join(temporaryFolder(), "file");
  writeFileSync(file, "");
  expectOneLine(
    await quizroom("serve", "--content", notes, "--data", join(file, "data"), "--listen", "127.0.0.1:0"),
    /--data/,
  );
});

test("content without any question is one line and ends with 1", async () => {
  const folder = join(temporaryFolder(), "empty");
  mkdirSync(folder);
  expectOneLine(
    await quizroom("serve", "--content", folder, "--data", temporaryFolder(), "--listen", "127.0.0.1:0"),
    /--content/,
  );
});

test("the host key is for its owner alone and stays the same from start to start", async () => {
  const server = await Server.start();
  assert.equal(statSync(join(server.data, "host.key")).mode & 0o777, 0o600);
  const key = server.hostKey;
  assert.match(server.said(), new RegExp(`/host#key=${key}`));
  await server.stop();
  await server.start();
  assert.equal(server.hostKey, key);
  await server.stop();
});

test("report prints the results of a room by its id or its PIN", async () => {
  const server = await Server.start();
  const room = await openRoom(server);
  const teacher = await host(server, room);
  const ada = await student(server, room, "=Ada");
  await teacher.move("end");
  await ada.sees("finished");
  for (const name of [room.room, room.pin]) {
    const table = readTable((await quizroom("report", name, "--data", server.data)).out);
    assert.deepEqual(
      table.map((row) => row.Nickname),
      ["'=Ada"],
      "no cell is a formula",
    );
  }
  hangUpAll();
  await server.stop();
  const json = JSON.parse((await quizroom("report", room.room, "--format", "json", "--data", server.data)).out);
  assert.deepEqual([json.pin, json.students[0].nickname], [room.pin, "=Ada"]);
  expectOneLine(await quizroom("report", "000000", "--data", server.data), /no room "000000"/);
});
