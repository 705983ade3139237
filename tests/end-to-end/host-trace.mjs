// A measurement, printed: how long a page's main thread is busy with each update of a room of 19,000 students, while they
// join, while they answer, and when the result is shown. Students, server and browser share this machine.
//   node host-trace.mjs [--students 19000] [--page laptop|phone|screen|student] [--expect]
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, loadavg, setPriority } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "./support/browser.mjs";
import { hangUpAll } from "./support/player.mjs";
import { start } from "./support/processes.mjs";
import { host, openRoom } from "./support/room.mjs";
import { root, Server, temporaryFolder } from "./support/server.mjs";
import { percentile, traceUpdates } from "./support/trace.mjs";

const { values: options } = parseArgs({
  options: {
    students: { type: "string", default: "19000" },
    page: { type: "string", default: "laptop" },
    expect: { type: "boolean", default: false },
  },
});
const students = Number(options.students);
const limitMs = 16;
const joinWithinSeconds = 20;
const answerWithinMs = 8_000;
/** A process may have 20,000 descriptors here. */
const crowdMax = 9_500;

const phone = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
const devices = {
  laptop: { viewport: { width: 1280, height: 800 } },
  phone,
  screen: { viewport: { width: 1920, height: 1080 } },
  student: phone,
};
const kind = /** @type {keyof typeof devices} */ (options.page);
if (!devices[kind]) throw new Error(`There is no page "${kind}": ${Object.keys(devices).join(", ")}.`);

/** Of each phase the trace, and a picture of its end. */
const folder = join(root, "build/full-hall");
mkdirSync(folder, { recursive: true });

function writePack() {
  const file = join(temporaryFolder(), "hall.md");
  const question = (/** @type {number} */ number) =>
    `## Question ${number}\n\`\`\`\nWhich one is right?\n\n[x] This\n[ ] That\n[ ] Those\n[ ] None\n\`\`\`\n`;
  writeFileSync(file, `---\ntitle: A full hall\n---\n# All\n${question(1)}\n${question(2)}`);
  return file;
}

const server = await Server.start({ content: [writePack()] });
const room = await openRoom(server);
const teacher = await host(server, room);
const browser = await openBrowser();

async function openPage() {
  const page = await (await browser.newContext({ locale: "en", ...devices[kind] })).newPage();
  if (kind === "student") {
    await page.goto(`${server.url}/#${room.pin}`);
    await page.getByRole("textbox", { name: "Nickname" }).fill("The one looked at");
    await page.getByRole("button", { name: "Join" }).click();
    await page.getByText("You are in").waitFor();
    return page;
  }
  const [path, secret] = kind === "screen" ? ["screen", teacher.held.welcome?.screenSecret] : ["host", room.hostSecret];
  await page.goto(`${server.url}/${path}#room=${room.room}&secret=${secret}`);
  await page.getByText("PIN", { exact: false }).first().waitFor();
  return page;
}

const page = await openPage();
// The students and who drives the room stand for other machines: from here on they leave the cores to page and server.
setPriority(10);
/** On the page's own account there may be one student more. */
const all = students + (kind === "student" ? 1 : 0);

/** @type {Record<string, import("./support/trace.mjs").Update[]>} */
const phases = {};

/** @param {string} name @param {() => Promise<void>} act */
async function measure(name, act) {
  const path = join(folder, `${kind}-${name}`);
  phases[name] = await traceUpdates(page, `${path}.json`, act);
  await page.screenshot({ path: `${path}.png`, fullPage: true });
}

/** However long it takes, as long as it goes on. @param {() => number} count @param {number} wanted @param {string} what */
async function reach(count, wanted, what) {
  while (count() < wanted) {
    const before = count();
    await teacher.until(() => count() > before, `more than ${before} of ${wanted} ${what}`);
  }
}

const rows = (/** @type {(row: any) => boolean} */ fact) => {
  let count = 0;
  for (const row of teacher.roster.values()) if (fact(row)) count += 1;
  return count;
};

await measure("joining", async () => {
  const crowds = Math.ceil(students / crowdMax);
  for (let crowd = 0; crowd < crowds; ++crowd) {
    const first = Math.floor((students * crowd) / crowds);
    const count = Math.floor((students * (crowd + 1)) / crowds) - first;
    const words = [server.socketUrl, room.pin, first, count, count / joinWithinSeconds, answerWithinMs].map(String);
    start(process.execPath, [join(root, "tests/end-to-end/support/crowd.mjs"), ...words]);
  }
  await reach(() => teacher.held.tally?.joined ?? 0, all, "students");
  await reach(() => teacher.roster.size, all, "rows");
});

await measure("answering", async () => {
  await teacher.move("ask");
  await reach(() => teacher.held.tally?.answered ?? 0, students, "answers");
  await reach(() => rows(({ answeredRound }) => answeredRound !== undefined), students, "rows with an answer");
});

if (kind === "laptop" || kind === "phone") {
  const list = page.getByRole("region", { name: /^Students \d/ });
  await list.evaluate((box) => {
    box.scrollTop = box.scrollHeight / 2;
  });
}

await measure("results", async () => {
  // Everybody has answered, so it closes by itself.
  await teacher.sees("closed");
  await teacher.move("reveal");
  await teacher.sees("revealed");
  await reach(() => rows(({ rank }) => rank !== undefined), all, "rows with a rank");
  await teacher.move("show-standings");
  await teacher.sees("standings");
});

/** @param {string} name @param {import("./support/trace.mjs").Update[]} updates */
function line(name, updates) {
  const ms = updates.map((update) => update.ms);
  const figures = [percentile(ms, 0.5), percentile(ms, 0.95), Math.max(0, ...ms)];
  const cpu = percentile(
    updates.map((update) => update.cpuMs),
    0.95,
  );
  const messages = updates.reduce((sum, update) => sum + update.messages, 0);
  const late = ms.filter((value) => value > limitMs).length;
  const cells = [...figures, cpu].map((value) => `${value.toFixed(1)} ms`.padStart(9));
  return `${name.padEnd(10)} ${String(updates.length).padStart(7)} ${String(messages).padStart(8)} ${cells.join(" ")} ${String(late).padStart(6)}`;
}

const everything = Object.values(phases).flat();
console.log(
  `The ${kind} page in a room of ${students} students: main thread per update (wanted: p95 under ${limitMs} ms)`,
);
console.log(`phase      updates messages       p50       p95       max   p95 cpu  later`);
for (const [name, updates] of Object.entries(phases)) console.log(line(name, updates));
console.log(line("all", everything));
console.log(
  `Load average ${loadavg()[0]?.toFixed(1)} on ${cpus().length} cores: what other programs took of them is in all but "cpu".`,
);

hangUpAll();
await browser.close();
await server.stop();
const worst = Math.max(
  ...Object.values(phases).map((updates) =>
    percentile(
      updates.map(({ ms }) => ms),
      0.95,
    ),
  ),
);
process.exit(options.expect && worst > limitMs ? 1 : 0);
