// Debian's Chromium without windows, with a fresh profile, and pages that remember what they complained about.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import { layoutScript } from "./layout.mjs";
import { Bell, guardMs } from "./waiting.mjs";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell";
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @typedef {import("playwright-core").Browser} Browser */
/** @typedef {import("playwright-core").Page} Page */

/** @returns {Promise<Browser>} */
export function openBrowser() {
  if (!existsSync(executablePath))
    throw new Error(
      `There is no Chromium at ${executablePath}: install Debian's package chromium-headless-shell, or name one in CHROMIUM.`,
    );
  return chromium.launch({ executablePath, args, headless: true });
}

/**
 * What a browser says when nobody answers at the server's address, neither to a socket nor to a knock: so it is, while the
 * server or the network is away.
 */
const nobodyThere =
  /^(WebSocket connection to 'wss?:\/\/[^/]+\/socket' failed: (Error in connection establishment: |Error during WebSocket handshake: )?|Failed to load resource: )(net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|INTERNET_DISCONNECTED|EMPTY_RESPONSE|SOCKET_NOT_CONNECTED|CONNECTION_CLOSED)|Connection closed before receiving a handshake response)$/;

/** One page in a context of its own: another person at another device. */
export class WatchedPage {
  /** @type {string[]} */
  complaints = [];
  /** @type {Record<string, any>[]} every message of the server, as it came */
  messages = [];
  /** Rings with each of them. */
  bell = new Bell();
  /** @type {Record<string, any>[]} every message to the server */
  sent = [];

  /** @param {string} name @param {Page} page */
  constructor(name, page) {
    this.name = name;
    this.page = page;
    page.setDefaultTimeout(guardMs);
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error.stack)));
    page.on("response", (response) => {
      if (response.status() >= 400) this.complaints.push(`${response.status()} ${response.url()}`);
    });
    page.on("websocket", (socket) => {
      socket.on("framereceived", ({ payload }) => {
        this.messages.push(JSON.parse(String(payload)));
        this.bell.ring();
      });
      socket.on("framesent", ({ payload }) => this.sent.push(JSON.parse(String(payload))));
    });
  }

  /**
   * A page of the class it is called on.
   * @template {WatchedPage} Kind
   * @this {new (name: string, page: Page) => Kind}
   * @param {Browser} browser
   * @param {string} name
   * @param {import("playwright-core").BrowserContextOptions} options
   */
  static async openPage(browser, name, options) {
    const context = await browser.newContext({ locale: "en", timezoneId: "UTC", ...options });
    await context.addInitScript(layoutScript);
    await context.addInitScript(() => {
      document.addEventListener("securitypolicyviolation", (event) => {
        console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
      });
    });
    return new this(name, await context.newPage());
  }

  /** @param {{ whileOffline?: true }} [allowed] */
  expectNoComplaints({ whileOffline } = {}) {
    const complaints = this.complaints.filter((words) => !(whileOffline && nobodyThere.test(words)));
    assert.deepEqual(complaints, [], `what the page of ${this.name} complained about`);
  }

  /** What says these words and no more. @param {string} words */
  exactly(words) {
    return this.page.getByText(words, { exact: true });
  }

  /** @param {string} words */
  sees(words) {
    return this.exactly(words).first().waitFor();
  }

  /** @param {string} name */
  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** @param {string} words @param {"visible" | "hidden"} state */
  linkWords(words, state) {
    return this.page.getByText(words).first().waitFor({ state });
  }
}

/** A number as the pages write it. */
export const written = (/** @type {number} */ value) => value.toLocaleString("en");
