// The measuring of pages is tested on pages with a fault in them: a check that finds nothing proves nothing.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "./support/browser.mjs";
import { layoutFaults, layoutScript } from "./support/layout.mjs";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const pages = /** @type {[string, "whole" | "scrolls", string, RegExp | undefined][]} */ ([
  ["a page in order", "whole", "<p>Words</p><button>One</button> <button>Two</button>", undefined],
  ["a list that scrolls on a phone", "scrolls", '<div style="height:3000px"></div><p>Below</p>', undefined],
  ["a page that is too wide", "scrolls", '<div style="width:2000px">Words</div>', /too wide/],
  ["a projector page that scrolls", "whole", '<div style="height:3000px"></div><p>Below</p>', /too high/],
  [
    "words that end in dots",
    "scrolls",
    '<p style="width:40px;overflow:hidden;white-space:nowrap">Too many words</p>',
    /cut off at its side/,
  ],
  [
    "a long line in a box that scrolls sideways",
    "scrolls",
    '<div style="width:40px;overflow:auto;white-space:nowrap"><code>Too many words</code></div>',
    undefined,
  ],
  [
    "a long line in a box that hides it",
    "scrolls",
    '<div style="width:40px;overflow:hidden;white-space:nowrap"><code>Too many words</code></div>',
    /out of sight at the side/,
  ],
  [
    "words in a box that is too low",
    "whole",
    '<div style="height:8px;overflow:hidden"><p style="margin:0">Words</p></div>',
    /cut off above or below/,
  ],
  [
    "words on words",
    "whole",
    '<p style="margin:0">One sentence</p><p style="margin:-18px 0 0">Another one</p>',
    /on top of each other/,
  ],
  [
    "a button on a button",
    "scrolls",
    '<button>One</button><button style="margin-left:-20px">Two</button>',
    /controls on top/,
  ],
  [
    "a button behind the edge",
    "scrolls",
    '<div style="overflow:hidden;width:60px"><button style="width:120px">Go</button></div>',
    /control that is cut off/,
  ],
  [
    "words under a bar that stays",
    "scrolls",
    '<main style="height:200px;overflow:auto"><p style="height:600px">Far</p><p>Near</p><footer style="position:sticky;bottom:0">Bar</footer></main>',
    undefined,
  ],
]);

for (const [name, kind, html, fault] of pages) {
  test(`${name} ${fault ? "is found" : "is left alone"}`, async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.addInitScript(layoutScript);
    await page.goto("about:blank");
    await page.setContent(`<!doctype html><body style="margin:0;font:16px/20px sans-serif">${html}`);
    const faults = await layoutFaults(page, kind);
    if (fault) assert.match(faults.join("\n"), fault);
    else assert.deepEqual(faults, []);
    await page.close();
  });
}
