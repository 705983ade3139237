// What is wrong with how a page is laid out: text cut off or out of sight, things on top of each other.
import { fileURLToPath } from "node:url";

/** To be given to a browser's context before its pages are opened. */
export const layoutScript = { path: fileURLToPath(new URL("layout-in-page.js", import.meta.url)) };

/**
 * `whole`: everything has to be in sight at once, as on a projector. `scrolls`: only the width is fixed, as on a phone.
 * @param {import("playwright-core").Page} page
 * @param {"whole" | "scrolls"} kind
 * @returns {Promise<string[]>}
 */
export function layoutFaults(page, kind) {
  return page.evaluate((wanted) => /** @type {any} */ (window).layoutFaults(wanted), kind);
}

/**
 * Resolves when the page has this size and has been laid out in it.
 * @param {import("playwright-core").Page} page @param {{ width: number, height: number }} size
 */
export async function resize(page, size) {
  await page.setViewportSize(size);
  await page.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
  await page.evaluate(() => new Promise((laidOut) => requestAnimationFrame(() => requestAnimationFrame(laidOut))));
}
