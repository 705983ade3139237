// The projector's page: it is looked at, never pressed.
import { WatchedPage, written } from "./browser.mjs";

export class ScreenPage extends WatchedPage {
  /**
   * @param {import("./browser.mjs").Browser} browser @param {string} link
   * @param {import("playwright-core").BrowserContextOptions} [options]
   */
  static async open(browser, link, options = {}) {
    const screen = await this.openPage(browser, "the screen", { viewport: { width: 1920, height: 1080 }, ...options });
    await screen.page.goto(link);
    await screen.page.getByText("PIN", { exact: true }).waitFor();
    return screen;
  }

  /** @param {string} name @param {number} rank @param {number} points */
  standsAt(name, rank, points) {
    const row = this.page.getByRole("listitem").filter({ has: this.exactly(name) });
    return row
      .filter({ has: this.exactly(String(rank)) })
      .filter({ has: this.exactly(written(points)) })
      .waitFor();
  }

  /** On the podium. @param {number} rank @param {string} name @param {number} points */
  async hasWinner(rank, name, points) {
    await this.page.getByRole("heading", { name: "Podium" }).waitFor();
    const step = this.page.getByRole("listitem").filter({ has: this.exactly(name) });
    await step
      .filter({ has: this.exactly(String(rank)) })
      .filter({ has: this.exactly(`${written(points)} points`) })
      .waitFor();
  }

  saysOffline() {
    return this.linkWords("Reconnecting", "visible");
  }

  isBack() {
    return this.linkWords("Reconnecting", "hidden");
  }
}
