// A student's page on a phone, driven by a thumb or by keys alone.
import assert from "node:assert/strict";
import { WatchedPage, written } from "./browser.mjs";

/** @typedef {import("./notes.mjs").Key} Key */
/** @typedef {ReturnType<typeof import("./lesson.mjs").saying>} Said */

const offline = "Offline. Coming back by itself";
const phone = { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

export class StudentPage extends WatchedPage {
  /** @type {import("playwright-core").BrowserContextOptions} */
  static device = phone;

  /**
   * @param {import("./browser.mjs").Browser} browser
   * @param {string} link as the host copies it, with the PIN in it
   * @param {string} nickname
   * @param {import("playwright-core").BrowserContextOptions} [options]
   */
  static async join(browser, link, nickname, options = {}) {
    const student = await this.openDoor(browser, link, nickname, options);
    await student.takeSeat(nickname);
    await student.sees(`You are in, ${nickname}!`);
    return student;
  }

  /**
   * The page of a student who has not joined yet.
   * @param {import("./browser.mjs").Browser} browser
   * @param {string} link with or without a PIN
   * @param {string} nickname
   * @param {import("playwright-core").BrowserContextOptions} [options]
   */
  static async openDoor(browser, link, nickname, options = {}) {
    const student = await this.openPage(browser, nickname, { ...this.device, ...options });
    await student.page.goto(link);
    return student;
  }

  /** Another tab of the same browser. @param {string} link */
  async openTab(link) {
    const tab = new StudentPage(`${this.name} again`, await this.page.context().newPage());
    await tab.page.goto(link);
    return tab;
  }

  typePin(/** @type {string} */ pin) {
    return this.page.getByRole("textbox", { name: "PIN" }).fill(pin);
  }

  async takeSeat(/** @type {string} */ nickname) {
    await this.page.getByRole("textbox", { name: "Nickname" }).fill(nickname);
    await this.button("Join").click();
  }

  async seesQuestion(/** @type {number} */ number) {
    await this.sees(`Question ${number} of 4`);
    await this.page.getByRole("timer").waitFor();
  }

  /** @param {Key} key @param {Said} said */
  async answer(key, said) {
    await this.arrange(said);
    if (key.kind !== "choose-one") await this.button("Send answer").click();
  }

  /** @param {Said} said */
  async arrange(said) {
    for (const [item, group] of said.groupOf ?? []) await this.sort(item, group);
    if (said.order) await this.order(/** @type {string[]} */ (said.order));
    if (said.option) await this.option(said.option).click();
  }

  option(/** @type {string} */ words) {
    // The letter on the badge comes before the words.
    const name = new RegExp(`^[A-L] ${words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`);
    return this.page.getByRole("group", { name: "Choose one" }).getByRole("button", { name });
  }

  /** Of several options to choose from. @param {string} beginning */
  box(beginning) {
    const boxes = this.page.getByRole("group", { name: "Choose all that are right" }).getByRole("checkbox");
    return boxes.filter({ hasText: beginning });
  }

  tick(/** @type {string} */ beginning) {
    return this.box(beginning).click();
  }

  item(/** @type {string} */ words) {
    return this.page.getByRole("list", { name: "What is to be sorted" }).getByRole("button", { name: `${words}: ` });
  }

  async sort(/** @type {string} */ item, /** @type {string} */ group) {
    await this.item(item).click();
    await this.button(`Put it into ${group}`).click();
    await this.isSortedInto(item, group);
  }

  isSortedInto(/** @type {string} */ item, /** @type {string} */ group) {
    return this.button(`${item}: ${group}`).waitFor();
  }

  async order(/** @type {string[]} */ wanted) {
    for (const [place, item] of wanted.entries()) {
      for (let at = await this.placeOf(item); at > place + 1; at = await this.placeOf(item)) {
        await this.button(`Move “${item}” up`).click();
        await this.button(`Place ${at - 1}: ${item}`).waitFor();
      }
    }
  }

  /** Where the item stands now; 1 is the top. */
  async placeOf(/** @type {string} */ item) {
    const list = this.page.getByRole("list", { name: "The order, first at the top" });
    const label = await list.getByRole("button", { name: `: ${item}` }).getAttribute("aria-label");
    return Number(/^Place (\d+): /.exec(label ?? "")?.[1]);
  }

  /** What stands there now; 1 is the top. */
  async itemAt(/** @type {number} */ place) {
    const label = await this.page.getByRole("button", { name: `Place ${place}: ` }).getAttribute("aria-label");
    return String(label).replace(/^Place \d+: /, "");
  }

  isAt(/** @type {string} */ item, /** @type {number} */ place) {
    return this.button(`Place ${place}: ${item}`).waitFor();
  }

  /** Takes the row by its handle and holds it at the lower edge until nothing scrolls any more. @param {string} item */
  async dragToEdge(item) {
    const row = this.page.getByRole("listitem").filter({ hasText: item });
    const handle = row.locator(".order-handle");
    await handle.scrollIntoViewIfNeeded();
    const box = /** @type {NonNullable<Awaited<ReturnType<typeof handle.boundingBox>>>} */ (await handle.boundingBox());
    const { height } = /** @type {{ height: number }} */ (this.page.viewportSize());
    const { mouse } = this.page;
    await mouse.move(box.x + 10, box.y + 10);
    await mouse.down();
    for (let step = 0; step < 120; ++step) await mouse.move(box.x + 10, height - 2 - (step % 2));
    await mouse.up();
  }

  /** Waits until all of them can be seen whole at the same time, with nothing over them. @param {import("playwright-core").Locator[]} things */
  async bringsInSight(...things) {
    const nodes = await Promise.all(things.map((thing) => thing.elementHandle()));
    await this.page.waitForFunction((all) => {
      const isFree = (/** @type {Element} */ node, /** @type {number} */ x, /** @type {number} */ y) =>
        node.contains(document.elementFromPoint(x, y));
      return all.every((node) => {
        const { left, right, top, bottom } = /** @type {Element} */ (node).getBoundingClientRect();
        const middle = (left + right) / 2;
        return (
          isFree(/** @type {Element} */ (node), middle, top + 4) &&
          isFree(/** @type {Element} */ (node), middle, bottom - 4)
        );
      });
    }, nodes);
  }

  isSaved() {
    return this.page
      .getByRole("status")
      .filter({ hasText: /^Saved/ })
      .waitFor();
  }

  /** What is told when the solution is shown. @param {number | undefined} credit @param {number} points */
  async hasResult(credit, points) {
    const verdict =
      credit === undefined ? "No answer" : credit === 1000 ? "Right!" : credit === 0 ? "Not right" : "Partly right";
    await this.page.getByRole("heading", { name: verdict, exact: true }).waitFor();
    if (points > 0) await this.sees(`+${written(points)} points`);
    else assert.equal(await this.page.getByText(/^\+\d/).count(), 0, `${this.name} gains nothing`);
  }

  /** In the standings and at the end. @param {number} rank @param {number} points */
  async hasPlace(rank, points) {
    const own = this.page.locator("section").filter({ has: this.page.getByRole("heading", { name: "Your place" }) });
    await own.filter({ hasText: new RegExp(`place${rank}of 3${written(points)} point`, "i") }).waitFor();
    const row = this.page.getByRole("listitem").filter({ hasText: `${this.name} (you)` });
    await row
      .filter({ has: this.exactly(String(rank)) })
      .filter({ has: this.exactly(written(points)) })
      .waitFor();
  }

  saysOffline() {
    return this.linkWords(offline, "visible");
  }

  isBack() {
    return this.linkWords(offline, "hidden");
  }
}
