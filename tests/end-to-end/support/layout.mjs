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
