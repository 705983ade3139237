// Pictures of each phase, kept under build/screenshots for people to look at, each measured for what is cut off or overlaps.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { layoutFaults, resize } from "./layout.mjs";
import { root } from "./server.mjs";

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
    await page.screenshot({ path: join(this.#folder, `${name}.png`) });
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
    await this.#takeInSizes(host?.page, desks, `${number}-${moment}-host`, "scrolls");
    await this.#takeInSizes(screen?.page, projectors, `${number}-${moment}-screen`, "whole");
  }

  /** One moment of one student on every device. @param {string} moment @param {import("./browser.mjs").WatchedPage} student */
  async takeOnAllDevices(moment, student) {
    const number = String(++this.#taken).padStart(2, "0");
    await this.#takeInSizes(student.page, pockets, `${number}-${moment}`, "scrolls");
  }

  /**
   * @param {import("playwright-core").Page | undefined} page
   * @param {{ width: number, height: number }[]} sizes the last one stays
   * @param {string} name
   * @param {"whole" | "scrolls"} kind
   */
  async #takeInSizes(page, sizes, name, kind) {
    for (const size of page ? sizes : []) {
      await resize(/** @type {any} */ (page), size);
      await this.#take(/** @type {any} */ (page), `${name}-${size.width}`, kind);
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
