// A student without a pointer: everything is reached with Tab and pressed with keys.
import assert from "node:assert/strict";
import { StudentPage } from "./student-page.mjs";

const tabsMax = 80;

export class KeyboardStudent extends StudentPage {
  static device = { viewport: { width: 1280, height: 800 } };

  press(/** @type {string} */ key) {
    return this.page.keyboard.press(key);
  }

  /** @override */
  async takeSeat(/** @type {string} */ nickname) {
    await this.tabTo(this.page.getByRole("textbox", { name: "Nickname" }));
    await this.page.keyboard.type(nickname);
    await this.press("Enter");
  }

  /** Goes on with Tab until the focus is there. */
  async tabTo(/** @type {import("playwright-core").Locator} */ target) {
    await target.waitFor();
    for (let tabs = 0; tabs < tabsMax; ++tabs) {
      if (await target.evaluate((node) => node === document.activeElement)) return;
      await this.press("Tab");
    }
    assert.fail(`no Tab leads to ${target}`);
  }

  /** @override @type {StudentPage["answer"]} */
  async answer(key, said) {
    await this.arrange(said);
    if (key.kind === "choose-one") return;
    await this.tabTo(this.button("Send answer"));
    await this.press("Enter");
  }

  /** @override @type {StudentPage["arrange"]} */
  async arrange(said) {
    if (said.groupOf) await this.sortByKeys(said.groupOf);
    if (said.order) await this.orderByKeys(/** @type {string[]} */ (said.order));
    if (said.option)
      await this.press(await this.digitOf(this.page.getByRole("group", { name: "Choose one" }), said.option));
  }

  /** Each digit puts the item in hand into a group, and takes up the next one. */
  async sortByKeys(/** @type {Map<string, string>} */ groupOf) {
    const items = this.page.getByRole("list", { name: "What is to be sorted" }).getByRole("button");
    const names = await items.evaluateAll((nodes) => nodes.map((node) => node.getAttribute("aria-label") ?? ""));
    for (const name of names) {
      const item = name.replace(/: not sorted yet$/, "");
      const group = groupOf.get(item) ?? assert.fail(`nothing is said about ${item}`);
      const dock = this.page.getByRole("group", { name: item });
      await this.press(await this.digitOf(dock, group));
      await this.isSortedInto(item, group);
    }
  }

  /** The digit of a button in a group, by its place. */
  async digitOf(/** @type {import("playwright-core").Locator} */ group, /** @type {string} */ words) {
    await group.waitFor();
    const labels = await group
      .getByRole("button")
      .evaluateAll((nodes) => nodes.map((node) => node.getAttribute("aria-label") ?? node.textContent ?? ""));
    const place = labels.findIndex(
      (label) => label.endsWith(words) && label.length - words.length <= "Put it into ".length,
    );
    assert.notEqual(place, -1, `${words} is one of ${labels}`);
    return String(place + 1);
  }

  /** Takes an item up with Enter, carries it with the arrows, and puts it down. */
  async orderByKeys(/** @type {string[]} */ wanted) {
    for (const [place, item] of wanted.entries()) {
      let at = await this.placeOf(item);
      if (at === place + 1) continue;
      await this.tabTo(this.button(`Place ${at}: ${item}`));
      await this.press("Enter");
      for (; at > place + 1; --at) {
        await this.press("ArrowUp");
        await this.button(`Place ${at - 1}: ${item}`).waitFor();
      }
      await this.press("Enter");
    }
  }
}
