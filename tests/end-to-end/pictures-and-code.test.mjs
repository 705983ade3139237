// The tour's question with a picture and the one with code, as a student on a small phone, the class and the host see them.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "./support/browser.mjs";
import { layoutFaults } from "./support/layout.mjs";
import { host, openRoom } from "./support/room.mjs";
import { ScreenPage } from "./support/screen-page.mjs";
import { root, Server } from "./support/server.mjs";
import { StudentPage } from "./support/student-page.mjs";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {Server} */
let server;
/** @type {any} */
let room;
/** @type {import("./support/player.mjs").Player} */
let teacher;

before(async () => {
  browser = await openBrowser();
  server = await Server.start({ content: [join(root, "content/tour")] });
  room = await openRoom(server);
  teacher = await host(server, room, { comesBack: true });
});
after(async () => {
  teacher?.leave();
  await server?.stop();
  await browser?.close();
});

/** What leads on from each phase. @type {Record<string, string>} */
const onwards = { lobby: "ask", asking: "skip", closed: "reveal", revealed: "ask", standings: "ask" };

/** Plays until the question with this heading is asked. @param {string} heading */
async function ask(heading) {
  const { held } = teacher;
  while (held.room.question?.heading !== heading) await teacher.move(onwards[held.room.phase] ?? "ask");
}

/** @param {import("playwright-core").Page} page */
const seesPicture = (page) =>
  page.waitForFunction(
    () => /** @type {HTMLImageElement | null} */ (document.querySelector(".picture-open img"))?.naturalWidth === 1000,
  );

test("a student on a phone sees a picture, enlarges it by touch and by keys, and answers below it", async () => {
  const student = await StudentPage.join(browser, `${server.url}/#${room.pin}`, "Ada");
  const screen = await ScreenPage.open(browser, `${server.url}/screen#room=${room.room}&secret=${room.screenSecret}`);
  await ask("A picture");
  const { page } = student;
  await seesPicture(page);
  await seesPicture(screen.page);
  const words = /^Enlarge the picture: Four boxes in a row/;
  const open = page.getByRole("button", { name: words });
  const box = await open.boundingBox();
  assert.ok(box && box.x >= 0 && box.x + box.width <= 360 && box.height <= 640 * 0.34 + 2, JSON.stringify(box));
  assert.deepEqual(await layoutFaults(page, "scrolls"), []);
  assert.deepEqual(await layoutFaults(screen.page, "whole"), []);

  await open.tap();
  const large = page.getByRole("dialog");
  await large.waitFor();
  const grown = await large.locator("img").boundingBox();
  assert.ok(grown && grown.width > box.width * 2, JSON.stringify(grown));
  await page.getByRole("button", { name: "Close the picture" }).tap();
  await large.waitFor({ state: "hidden" });
  await open.focus();
  await page.keyboard.press("Enter");
  await large.waitFor();
  await page.keyboard.press("Escape");
  await large.waitFor({ state: "hidden" });

  await student.option("What is learned in production leads to the next change").tap();
  await student.isSaved();
  student.expectNoComplaints();
  screen.expectNoComplaints();
});

test("the picture is there after the server has come back though its file is gone", async () => {
  const name = teacher.held.room.question.prompt[0].children[0].target;
  const address = () => `${server.url}/pictures/${name}`;
  const sent = Buffer.from(await (await fetch(address())).arrayBuffer());
  assert.deepEqual(sent, readFileSync(join(root, "content/tour/pipeline.png")));
  await server.kill();
  const elsewhere = await Server.start({
    data: server.data,
    port: server.port,
    content: [join(root, "tests/fixtures/notes")],
  });
  server = elsewhere;
  const answer = await fetch(address());
  assert.equal(answer.headers.get("content-type"), "image/png");
  assert.deepEqual(Buffer.from(await answer.arrayBuffer()), sent);
});

test("a student on a phone sees code in colours, in lines that scroll in their own box", async () => {
  await teacher.until(() => teacher.arrivals > 1, "the host is back");
  const student = await StudentPage.openDoor(browser, `${server.url}/#${room.pin}`, "Grace");
  await student.takeSeat("Grace");
  await ask("Code");
  const { page } = student;
  await page.locator('pre [data-code="name"]').first().waitFor();
  const code = page.getByRole("region", { name: "Code (yaml)", exact: true });
  const prompt = teacher.held.room.question.prompt;
  assert.equal(await code.textContent(), prompt.find((/** @type {any} */ node) => node.tag === "code-block").text);
  const colour = (/** @type {string} */ is) =>
    page
      .locator(`pre [data-code="${is}"]`)
      .first()
      .evaluate((node) => getComputedStyle(node).color);
  assert.notEqual(await colour("name"), await colour("comment"));
  assert.deepEqual(await layoutFaults(page, "scrolls"), []);
  await page.evaluate(() => {
    const code = document.querySelector("pre code");
    if (code) code.append("x".repeat(200));
  });
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  await code.focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForFunction(() => (document.querySelector("pre")?.scrollLeft ?? 0) > 0);
  student.expectNoComplaints();
});
