// A room with three questions in two chapters on a server of its own, and those who play it in a browser.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { HostPage } from "./host-page.mjs";
import { results } from "./room.mjs";
import { ScreenPage } from "./screen-page.mjs";
import { Server, temporaryFolder } from "./server.mjs";
import { StudentPage } from "./student-page.mjs";
import { readTable } from "./table.mjs";

/** @typedef {import("./browser.mjs").Browser} Browser */
/** @typedef {import("./album.mjs").Album} Album */

const question = (/** @type {string} */ title) => `## ${title}\n\`\`\`\n${title}?\n[x] Yes\n[ ] No\n\`\`\`\n`;
const chapters = `# Pipelines\n${question("Build")}${question("Test")}# Watching\n${question("Logs")}`;

export class ThreeQuestions {
  /** @param {Browser} browser @param {Album} album @param {Server} server @param {HostPage} teacher */
  constructor(browser, album, server, teacher) {
    this.browser = browser;
    this.album = album;
    this.server = server;
    this.teacher = teacher;
  }

  /** The teacher is at the desk, with the setup of the room before them. @param {Browser} browser @param {Album} album */
  static async open(browser, album) {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "pack.md"), `---\ntitle: Three questions\n---\n${chapters}`);
    const server = await Server.start({ content: [folder] });
    return new ThreeQuestions(browser, album, server, await HostPage.open(browser, server));
  }

  /** Under "More ways to play". @param {"radio" | "checkbox"} role @param {string[]} names */
  async chooses(role, ...names) {
    const { page } = this.teacher;
    await page.getByText("More ways to play").click();
    for (const name of names) await page.getByRole(role, { name }).check();
    await page.getByText("More ways to play").click();
  }

  /** @param {string[]} names */
  async gather(names) {
    await this.album.take("setup", { host: this.teacher });
    const room = await this.teacher.opens(3);
    const screen = await ScreenPage.open(this.browser, await this.teacher.screenLink());
    // One after another: a report names equals in the order in which they came in.
    const pages = [];
    for (const name of names) pages.push(await StudentPage.join(this.browser, room.joinLink, name));
    return { room, screen, pages };
  }

  /** Everybody answers; the first is right and the others are not. @param {StudentPage[]} pages @param {string} button */
  async plays(pages, button) {
    await this.teacher.press(button);
    for (const [place, page] of pages.entries()) await page.option(place === 0 ? "Yes" : "No").click();
    await this.teacher.action("Reveal").click();
    await pages[0].sees("Right!");
  }

  /** What a report says of everybody. @param {{ room: string }} room */
  async reportOf({ room }) {
    const { csv, json } = await results(this.server, room);
    return { rows: readTable(csv), json };
  }

  async close() {
    this.teacher.expectNoComplaints();
    for (const context of this.browser.contexts()) await context.close();
    await this.server.stop();
  }
}
