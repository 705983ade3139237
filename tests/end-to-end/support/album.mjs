// Pictures of each phase, kept under build/screenshots for people to look at, each measured for what is cut off or overlaps.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { layoutFaults, resize } from "./layout.mjs";
import { root } from "./server.mjs";

/** @typedef {{ width: number, height: number }} Size */

/** A phone as a remote, and a laptop. */
const desks = [
  { width: 360, height: 640 },
  { width: 1280, height: 800 },
];
/** A small phone, upright and on its side, and a laptop. */
const pockets = [
  { width: 1280, height: 800 },
  { width: 640, height: 360 },
  { width: 360, height: 640 },
];
const projectors = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/**
 * Begins with the size that the last pictures were taken in: large pages are laid out no more often than they are looked at.
 * @param {import("playwright-core").Page} page @param {Size[]} sizes
 */
function fromHere(page, sizes) {
  return page.viewportSize()?.width === sizes.at(-1)?.width ? sizes.toReversed() : sizes;
}

/**
 * As `page.screenshot()`, but packed quickly rather than tightly: of a large picture the packing costs more than all the rest.
 * @param {import("playwright-core").Page} page
 */
async function pictureOf(page) {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
  await session.detach();
  return Buffer.from(data, "base64");
}

export class Album {
  /** @type {string[]} */
  faults = [];
  #folder;
  #taken = 0;

  /** @param {string} name */
  constructor(name) {
    this.#folder = join(root, "build/screenshots", name);
    mkdirSync(this.#folder, { recursive: true });
  }

  async #take(
    /** @type {import("playwright-core").Page} */ page,
    /** @type {string} */ name,
    /** @type {"whole" | "scrolls"} */ kind,
  ) {
    for (const fault of await layoutFaults(page, kind)) this.faults.push(`${name}: ${fault}`);
    writeFileSync(join(this.#folder, `${name}.png`), await pictureOf(page));
  }

  /**
   * One moment on all the pages that are given.
   * @param {string} moment
   * @param {{ host?: import("./browser.mjs").WatchedPage, screen?: import("./browser.mjs").WatchedPage, phones?: import("./browser.mjs").WatchedPage[] }} pages
   */
  async take(moment, { host, screen, phones = [] }) {
    const number = String(++this.#taken).padStart(2, "0");
    for (const phone of phones)
      await this.#take(phone.page, `${number}-${moment}-student-${phone.name.split(" ")[0]}`, "scrolls");
    if (host) await this.#takeInSizes(host.page, desks, `${number}-${moment}-host`, "scrolls");
    if (!screen) return;
    await this.#takeInSizes(screen.page, fromHere(screen.page, projectors), `${number}-${moment}-screen`, "whole");
  }

  /** One moment of one student on every device. @param {string} moment @param {import("./browser.mjs").WatchedPage} student */
  async takeOnAllDevices(moment, student) {
    const number = String(++this.#taken).padStart(2, "0");
    await this.#takeInSizes(student.page, fromHere(student.page, pockets), `${number}-${moment}`, "scrolls");
  }

  /**
   * One moment on every projector; `look` is called on each.
   * @param {string} moment
   * @param {import("./browser.mjs").WatchedPage} screen
   * @param {(size: string) => Promise<void>} look
   */
  async takeOnAllProjectors(moment, { page }, look) {
    const number = String(++this.#taken).padStart(2, "0");
    await this.#takeInSizes(page, fromHere(page, projectors), `${number}-${moment}-screen`, "whole", look);
  }

  /**
   * @param {import("playwright-core").Page} page
   * @param {Size[]} sizes the last one stays
   * @param {string} name
   * @param {"whole" | "scrolls"} kind
   * @param {(size: string) => Promise<void>} [look]
   */
  async #takeInSizes(page, sizes, name, kind, look) {
    for (const size of sizes) {
      await resize(page, size);
      await this.#take(page, `${name}-${size.width}`, kind);
      await look?.(`${size.width}x${size.height}`);
    }
  }

  /** What every page showed when a test failed. @param {import("playwright-core").Browser} browser */
  async takeLast(browser) {
    const pages = browser.contexts().flatMap((context) => context.pages());
    for (const [place, page] of pages.entries()) {
      await page.screenshot({ path: join(this.#folder, `failed-${place}.png`) }).catch(() => {});
    }
  }

  expectNoFaults() {
    assert.deepEqual(this.faults, [], "what is cut off or overlaps");
  }
}
