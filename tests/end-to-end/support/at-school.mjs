// One room on a real server with a host who is only a connection, for tests that look at the students' pages.
import { join } from "node:path";
import { host, openRoom } from "./room.mjs";
import { root, Server } from "./server.mjs";

/** Long texts, eight groups, a long way: what fills a small phone. */
export const crowded = join(root, "tests/fixtures/crowded");

/** The right options of its first question, by how they begin. */
export const rightOnes = ["Small changes", "Automated tests", "Monitoring of", "https://example.org/"];

export class School {
  /** @param {Server} server @param {any} room @param {import("./player.mjs").Player} host */
  constructor(server, room, host) {
    this.server = server;
    this.room = room;
    this.host = host;
    this.link = `${server.url}/#${room.pin}`;
  }

  static async open() {
    const server = await Server.start({ content: [crowded] });
    const room = await openRoom(server);
    return new School(server, room, await host(server, room));
  }

  ask() {
    return this.host.move("ask");
  }

  /** The last call is over, too. */
  async close() {
    await this.host.move("close");
    await this.host.sees("closed");
  }

  /** @param {string} nickname */
  seatOf(nickname) {
    const row = () => [...this.host.roster.values()].find((one) => one.nickname === nickname);
    return this.host.until(() => row()?.seat, `the host sees ${nickname}`);
  }

  /** @param {"remove" | "ban"} type @param {string} nickname */
  async putOut(type, nickname) {
    return this.host.command({ type, seat: await this.seatOf(nickname) });
  }

  async stop() {
    this.host.leave();
    await this.server.stop();
  }
}
