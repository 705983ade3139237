// The largest questions that the limits allow, on the projectors there are: everything is in sight, nothing is cut off or on
// top of something else, and what is to be read can be read from the last row.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { hangUpAll } from "./support/player.mjs";
import { host, openRoom, student } from "./support/room.mjs";
import { ScreenPage } from "./support/screen-page.mjs";
import { Server, temporaryFolder } from "./support/server.mjs";

const long = "Pull every service behind one gateway and let each team deploy on its own schedule, with feature flags";
const times = (/** @type {number} */ count, /** @type {(index: number) => string} */ line) =>
  Array.from({ length: count }, (_, index) => line(index)).join("\n");

const questions = {
  "24 things in order": times(
    24,
    (index) => `${index + 1}. ${index % 5 ? `Step ${index + 1} of the pipeline` : `${long} (${index})`}`,
  ),
  "24 things in 8 groups": times(
    8,
    (group) => `Group ${group + 1}:\n${times(3, (item) => `- Thing ${item + 1} that belongs to group ${group + 1}`)}\n`,
  ),
  "12 long options": `${long}. Which of these belong to it?\n\n${times(12, (index) => `[${index % 3 ? " " : "x"}] ${index + 1}: ${long}`)}`,
  "a long question": `${times(4, () => `${long}.`)}\n\n[x] Yes\n[ ] No\n[ ] Nobody can know that`,
};
const explanation = times(12, (index) => `> ${index + 1}. ${long}: that is why.\n>`);
const pack = `---\ntitle: Large\n---\n\n# Limits\n${Object.entries(questions)
  .map(([name, fence]) => `\n## ${name}\n\`\`\`\n${fence}\n\`\`\`\n\n${explanation}\n`)
  .join("")}`;

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {Server} */
let server;

before(async () => {
  browser = await openBrowser();
  const folder = temporaryFolder();
  writeFileSync(join(folder, "large.md"), pack);
  server = await Server.start({ content: [join(folder, "large.md")] });
});
after(async () => {
  hangUpAll();
  await browser.close();
  await server.stop();
});

/** How high the letters of the question and its options are at least, in hundredths of the page. */
const smallestType = (/** @type {ScreenPage} */ screen) =>
  screen.page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll("main :is(.asked > :not(.instruction), .option-text, .group-item-text, th)"),
    ];
    const seen = parts.filter((part) => part.checkVisibility() && part.textContent);
    return Math.min(...seen.map((part) => (100 * Number.parseFloat(getComputedStyle(part).fontSize)) / innerHeight));
  });

/** Of the page's height: below that the last row guesses. */
const readable = 2;

/** One moment on each projector. */
const lookAt = (/** @type {ScreenPage} */ screen, /** @type {Album} */ album, /** @type {string} */ moment) =>
  album.takeOnAllProjectors(moment, screen, async (size) => {
    const type = await smallestType(screen);
    assert.ok(type >= readable, `${moment} at ${size}: the smallest type is ${type} % of the page's height`);
  });

/** Asks, closes and reveals one after the other, and looks at each moment on each projector. */
async function show(names, options, album) {
  const room = await openRoom(server, { board: "accuracy" });
  const teacher = await host(server, room);
  const player = await student(server, room, "Ada");
  await student(server, room, "Béla");
  const link = `${server.url}/screen#room=${room.room}&secret=${room.screenSecret}`;
  const screen = await ScreenPage.open(browser, link, options);
  for (const [index, name] of names.entries()) {
    await teacher.move("ask");
    await screen.sees(`Question ${index + 1} of 4`);
    await lookAt(screen, album, `${name}-asked`);
    const { question } = await player.sees("asking", index + 1);
    const { kind, options: choices, items = [] } = question.shown;
    const order = items.map((/** @type {string} */ _, /** @type {number} */ place) => place);
    await player.answer({ picks: choices ? [0] : kind === "put-in-order" ? order : items.map(() => 0) });
    await teacher.move("close");
    await screen.sees("Answers are closed");
    await lookAt(screen, album, `${name}-closed`);
    await teacher.move("reveal");
    await screen.sees("Solution");
    await lookAt(screen, album, `${name}-revealed`);
    await teacher.move("show-standings");
  }
  album.expectNoFaults();
  screen.expectNoComplaints();
}

test("the largest questions can be read on every projector from the asking to the explanation", () =>
  show(Object.keys(questions), {}, new Album("projector")));

test("a computer that is set to less motion shows them as large", () =>
  show(Object.keys(questions).slice(0, 1), { reducedMotion: "reduce" }, new Album("projector-still")));
