// What is left of a quiz: its room stays listed on the desk with its results, and a room that is not over can be entered
// again, also after the server was stopped and started.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, afterEach, before, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { HostPage } from "./support/host-page.mjs";
import { ada, bela, picksOf, saying } from "./support/lesson.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll } from "./support/player.mjs";
import { host, openRoom, results, student } from "./support/room.mjs";
import { notes, Server } from "./support/server.mjs";
import { readTable } from "./support/table.mjs";

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
  for (const context of browser.contexts()) await context.close();
  await server.stop();
});

/** One question, which the first of two students answers rightly. */
async function played() {
  const room = await openRoom(server, { board: "accuracy" });
  const teacher = await host(server, room);
  const [first] = [await student(server, room, ada), await student(server, room, bela)];
  await teacher.move("ask");
  const { question } = await first.sees("asking", 1);
  await first.answer(picksOf(question.shown, saying(keys[0], 0)));
  await teacher.move("close");
  await teacher.sees("closed");
  for (const move of ["reveal", "show-standings"]) assert.equal(await teacher.move(move), "accepted");
  return { room, teacher };
}

/** An entry of the list of rooms. @param {HostPage} desk @param {string} state */
const entry = (desk, state) => desk.page.getByRole("listitem").filter({ has: desk.exactly(state) });

test("after a restart the desk still has the results of a room that is over and the way into one that is not", async () => {
  server = await Server.start();
  const past = await played();
  await past.teacher.move("end");
  const live = await played();
  const album = new Album("past-rooms");

  const desk = await HostPage.open(browser, server);
  await entry(desk, "Ended").waitFor();
  await album.take("before-restart", { host: desk });
  await server.stop();
  await desk.sees("The server cannot be reached. Check the network, then try again.");
  await album.take("server-away", { host: desk });
  await server.start();
  await desk.page.getByText("The server cannot be reached").first().waitFor({ state: "hidden" });

  await entry(desk, "Ended").getByText("2 students").waitFor();
  await entry(desk, "Ended").getByText("1 of 4 questions asked").waitFor();
  assert.equal(await entry(desk, "Ended").getByRole("link").count(), 0, "there is no way into a room that is over");
  await expectDownloads(desk, past.room);
  await album.take("after-restart", { host: desk });

  await entry(desk, "Live").getByRole("link", { name: "Resume" }).click();
  await desk.action("Next question").waitFor();
  await desk.standsAt(ada, 1, 1000);
  assert.equal(desk.room.room, live.room.room);
  album.expectNoFaults();
});

/** The files are those that the server gives, and say what was played. */
async function expectDownloads(desk, room) {
  const served = await results(server, room.room);
  const button = (/** @type {string} */ name) => entry(desk, "Ended").getByRole("button", { name });
  const csv = await desk.download(button("Results as CSV"));
  assert.equal(csv.name, `shell-basics-${room.room}.csv`);
  assert.equal(csv.text, served.csv);
  const table = readTable(csv.text);
  const pointsOf = (/** @type {string} */ name) => table.find((row) => row.Nickname === name)?.["Accuracy points"];
  assert.deepEqual([pointsOf(ada), pointsOf(bela)], ["1000", "0"]);
  const json = await desk.download(button("Results as JSON"));
  assert.deepEqual(JSON.parse(json.text), served.json);
}

test("a wrong key opens nothing and is said so once and in words", async () => {
  server = await Server.start();
  const desk = await HostPage.openPage(browser, "a stranger", { viewport: { width: 1280, height: 800 } });
  await desk.page.goto(`${server.url}/host#key=${"0".repeat(64)}`);
  await desk.sees("This link is not valid here. Open the host link that the server printed last.");
  assert.equal(await desk.page.getByRole("alert").count(), 1, "said once");
  await new Album("wrong-key").take("desk", { host: desk });
});
