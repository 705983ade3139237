// The scripted student that others start from plays a game to its end, as its own process, knowing the address and the PIN.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { copyFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { hangUpAll } from "./support/player.mjs";
import { host, openRoom } from "./support/room.mjs";
import { root, Server, temporaryFolder } from "./support/server.mjs";

/** @type {Server} */
let server;

before(async () => {
  server = await Server.start();
});
after(async () => {
  hangUpAll();
  await server.stop();
});

/** Where `ws` is found, as after `npm install ws`. */
function copyOfExample() {
  const folder = temporaryFolder();
  symlinkSync(join(root, "tests/end-to-end/node_modules"), join(folder, "node_modules"));
  copyFileSync(join(root, "tests/load/example/student.mjs"), join(folder, "student.mjs"));
  return join(folder, "student.mjs");
}

test("the example of a scripted student plays a game to the end", async () => {
  const room = await openRoom(server, {});
  const teacher = await host(server, room);
  const robot = spawn(process.execPath, [copyOfExample(), server.url, room.pin, "Robot"], { stdio: "pipe" });
  after(() => robot.kill());
  const said = text(robot.stdout);
  await teacher.until(() => teacher.held.tally?.joined === 1, "the robot joins");
  assert.equal(await teacher.move("ask"), "accepted");
  await teacher.until(() => teacher.held.tally?.answered === 1, "the robot answers");
  assert.equal(await teacher.move("close"), "accepted");
  await teacher.sees("closed", 1);
  assert.equal(await teacher.move("reveal"), "accepted");
  assert.equal(await teacher.move("end"), "accepted");
  assert.match(await said, /round 1: accepted\nfinished with \d+ points, rank 1 of 1\nthe end \(1000\)\n/);
});
