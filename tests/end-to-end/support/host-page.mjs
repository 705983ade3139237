// The host's page, driven as a person does: by what is written on it.
import { readFileSync } from "node:fs";
import { WatchedPage, written } from "./browser.mjs";

const offline = "No connection. Trying again by itself";

export class HostPage extends WatchedPage {
  /**
   * From the host link.
   * @param {import("./browser.mjs").Browser} browser
   * @param {import("./server.mjs").Server} server
   * @param {{ url?: string } & import("playwright-core").BrowserContextOptions} [options] `url` when a proxy stands before the server
   */
  static async open(browser, server, { url = server.url, ...options } = {}) {
    const host = await this.openPage(browser, "the host", { viewport: { width: 1280, height: 800 }, ...options });
    await host.page.goto(server.hostLink.replace(server.url, url));
    await host.page.getByRole("heading", { name: "Start a quiz" }).waitFor();
    return host;
  }

  /**
   * Another device with the link of one room, as a teacher's phone.
   * @param {import("./browser.mjs").Browser} browser @param {string} link
   */
  static async openRemote(browser, link) {
    const device = { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2 };
    const remote = await this.openPage(browser, "the remote", device);
    await remote.page.goto(link);
    await remote.page.getByRole("region", { name: "Actions" }).waitFor();
    return remote;
  }

  /** On the only pack there is, with a double click. @param {{ board: "Right only" | "Right and fast" }} settings */
  async openRoom({ board }) {
    await this.page.getByRole("radio", { name: board }).check();
    return this.opens(4);
  }

  /** The room as it is set up, with so many questions. */
  async opens(/** @type {number} */ count) {
    await this.button(`Open room with ${count} questions`).dblclick();
    const pin = this.page.getByRole("region", { name: "Students join at" }).getByText(/^\d{3} \d{3}$/);
    const digits = (await pin.innerText()).replace(" ", "");
    const link = new URLSearchParams(new URL(this.page.url()).hash.slice(1));
    const joinLink = await this.copyJoinLink();
    return { pin: digits, joinLink, room: link.get("room") ?? "", hostSecret: link.get("secret") ?? "" };
  }

  /** What a class is sent: the page puts it on the clipboard. */
  copyJoinLink() {
    return this.#copy("Students join at", "Copy join link");
  }

  /** What opens this room on another device. */
  copyRemoteLink() {
    return this.#copy("Phone or colleague", "Copy remote link");
  }

  async #copy(/** @type {string} */ region, /** @type {string} */ name) {
    const card = this.page.getByRole("region", { name: region });
    await this.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await card.getByRole("button", { name }).click();
    await card.getByRole("button", { name: "Copied" }).waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async screenLink() {
    const link = this.page.getByRole("link", { name: "Open on projector" });
    return new URL((await link.getAttribute("href")) ?? "", this.page.url()).href;
  }

  action(/** @type {string} */ name) {
    return this.page.getByRole("region", { name: "Actions" }).getByRole("button", { name, exact: true });
  }

  press(/** @type {string} */ name) {
    return this.action(name).click();
  }

  doublePress(/** @type {string} */ name) {
    // At the speed of a hand: the page has changed by the second click.
    return this.action(name).dblclick({ delay: 150 });
  }

  /** The buttons of an open dialog, once it has been in sight long enough to be pressed. */
  async dialog() {
    const dialog = this.page.getByRole("dialog");
    await dialog.locator("[data-takes-presses=true]").waitFor();
    return dialog;
  }

  /** @param {"Remove" | "Ban"} how @param {string} name */
  async putOut(how, name) {
    await this.button(`Manage ${name}`).click();
    const dialog = await this.dialog();
    await dialog.getByRole("button", { name: how, exact: true }).click();
  }

  /** The file that a button of results hands over. @param {import("playwright-core").Locator} button */
  async download(button) {
    const downloading = this.page.waitForEvent("download");
    await button.click();
    const download = await downloading;
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  }

  /** The newest document. */
  get room() {
    return this.messages.findLast((message) => message.type === "room");
  }

  get question() {
    return this.room?.question;
  }

  /** Resolves when the newest document is as wanted. @param {(room: any) => unknown} fact @param {string} what */
  hears(fact, what) {
    return this.bell.until(
      () => this.room && fact(this.room),
      () => `${this.name} hears that ${what}; it heard ${JSON.stringify(this.room)?.slice(0, 300)}`,
    );
  }

  /** Until when the open question takes answers. @returns {Promise<number>} */
  async closesAtMs(/** @type {number} */ number) {
    const closing = () => this.question?.number === number && this.question.closesAtMs;
    return this.bell.until(closing, () => `the host sees when question ${number} closes`);
  }

  /** With a double click, as everything; waits until the time is there. */
  async addTime() {
    const { closesAtMs } = this.question;
    await this.doublePress("+10 s");
    await this.bell.until(
      () => this.question?.closesAtMs !== closesAtMs,
      () => "the question gets more time",
    );
  }

  /** The phases that the page was shown, each step once. */
  get steps() {
    const rooms = this.messages.filter((message) => message.type === "room");
    const steps = new Map(
      rooms.map((room) => [room.step, room.question ? `${room.phase} ${room.question.number}` : room.phase]),
    );
    return [...steps.values()];
  }

  /** Row of the standings. @param {string} name @param {number} rank @param {number} points */
  standsAt(name, rank, points) {
    const row = this.page
      .getByRole("main")
      .getByRole("listitem")
      .filter({ has: this.exactly(name) });
    const ranked = row.filter({ has: this.exactly(String(rank)) });
    return ranked
      .filter({ has: this.exactly(`${written(points)} points`) })
      .first()
      .waitFor();
  }

  saysOffline() {
    return this.linkWords(offline, "visible");
  }

  isBack() {
    return this.linkWords(offline, "hidden");
  }
}
