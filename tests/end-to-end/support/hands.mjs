// Three ways to work a page: a mouse, a finger, and keys alone. Each presses and writes; none knows a question.
import { KeyboardStudent } from "./keyboard-student.mjs";
import { StudentPage } from "./student-page.mjs";

/** @typedef {import("playwright-core").Locator} Locator */

export class MouseStudent extends StudentPage {
  static device = { viewport: { width: 1280, height: 800 } };

  press(/** @type {Locator} */ target) {
    return target.click();
  }

  async write(/** @type {Locator} */ field, /** @type {string} */ text) {
    await field.click();
    await this.page.keyboard.type(text);
  }
}

export class TouchStudent extends StudentPage {
  press(/** @type {Locator} */ target) {
    return target.tap();
  }

  async write(/** @type {Locator} */ field, /** @type {string} */ text) {
    await field.tap();
    await this.page.keyboard.insertText(text);
  }
}

export class KeysStudent extends KeyboardStudent {
  /** A key, or what the key Enter presses. @override @type {(target: any) => Promise<void>} */
  async press(target) {
    if (typeof target === "string") return this.page.keyboard.press(target);
    await this.tabTo(target);
    await this.page.keyboard.press("Enter");
  }

  async write(/** @type {Locator} */ field, /** @type {string} */ text) {
    await this.tabTo(field);
    await this.page.keyboard.type(text);
  }
}
