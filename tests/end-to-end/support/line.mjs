// A line between one client and the server, as bad as a school's Wi-Fi: it cuts, swallows, delays and dribbles where a test
// says so. A proxy for TCP; it counts the messages, and knows nothing of what they mean.
import { connect, createServer } from "node:net";
import { setTimeout as pass } from "node:timers/promises";
import { Frames } from "./frames.mjs";
import { Bell } from "./waiting.mjs";

/** @typedef {import("node:net").Socket} Socket */
/** @typedef {"toServer" | "toClient"} Way */

/**
 * What happens to a connection: once so many messages have passed that way (`of` one type, if that is given), at once or
 * when the next one comes; or in the middle of a message, after so many bytes. `cut` ends it; `swallow` leaves both ends
 * open, and nothing passes any more.
 * @typedef {{ after: number, of?: string, when: "at once" | "at the next" } | { atByte: number }} Place
 * @typedef {{ does: "cut" | "swallow", way: Way } & Place} Fault
 */

/** All that are open: a test that fails leaves none behind. @type {Set<Line>} */
const open = new Set();

export function closeAllLines() {
  for (const line of open) line.close();
}

export class Line {
  #server = createServer({ noDelay: true }, (client) => this.#carry(client));
  #serverPort;
  #bell = new Bell();
  /** @type {Set<Connection>} */
  #connections = new Set();
  /** @type {Fault | undefined} of the next connection, and of that one only */
  fault = undefined;
  /** What every piece waits before it goes on. */
  delayMs = 0;
  /** One byte at a time. */
  dribbles = false;
  /** @type {"open" | "cut" | "swallow"} what becomes of new connections */
  state = "open";
  /** @type {Connection | undefined} */
  first = undefined;
  /** How many connections there have been, those that nothing became of included. */
  count = 0;

  /** @param {number} serverPort */
  constructor(serverPort) {
    this.#serverPort = serverPort;
  }

  /** @param {{ port: number }} server @param {Fault} [fault] of the first connection */
  static async open({ port }, fault) {
    const line = new Line(port);
    line.fault = fault;
    open.add(line);
    await new Promise((resolve) => line.#server.listen(0, "127.0.0.1", () => resolve(undefined)));
    return line;
  }

  get url() {
    return `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (this.#server.address()).port}`;
  }

  get socketUrl() {
    return `${this.url.replace("http", "ws")}/socket`;
  }

  /** Until there have been so many connections. @param {number} count */
  reaches(count) {
    return this.#bell.until(
      () => this.count >= count,
      () => `${count} connections; there were ${this.count}`,
      60_000,
    );
  }

  /** Ends every connection there is. */
  cut() {
    for (const connection of this.#connections) connection.cut();
  }

  /** From now on nothing passes, and nobody is told. */
  swallow() {
    for (const connection of this.#connections) connection.swallows = true;
  }

  close() {
    open.delete(this);
    for (const connection of this.#connections) connection.destroy();
    this.#server.close();
  }

  #carry(/** @type {Socket} */ client) {
    this.count += 1;
    this.#bell.ring();
    if (this.state === "cut") return client.destroy();
    const server = connect({ port: this.#serverPort, host: "127.0.0.1", noDelay: true });
    const connection = new Connection(this, { toClient: client, toServer: server }, this.fault);
    connection.swallows = this.state === "swallow";
    this.first ??= connection;
    this.fault = undefined;
    this.#connections.add(connection);
    connection.gone.then(() => this.#connections.delete(connection));
  }
}

/** One connection over the line. */
class Connection {
  #line;
  #ends;
  #fault;
  #delivery = { toServer: Promise.resolve(), toClient: Promise.resolve() };
  /** The types of the messages that have passed, without pings and pongs. @type {Record<Way, string[]>} */
  passed = { toServer: [], toClient: [] };
  bytes = { toServer: 0, toClient: 0 };
  swallows = false;
  isCut = false;
  hadItsFault = false;
  /** Both ends are closed. */
  gone;

  /** @param {Line} line @param {Record<Way, Socket>} ends @param {Fault | undefined} fault */
  constructor(line, ends, fault) {
    this.#line = line;
    this.#ends = ends;
    this.#fault = fault;
    this.gone = Promise.all(Object.values(ends).map((end) => new Promise((resolve) => end.once("close", resolve))));
    this.#follow("toServer", ends.toClient);
    this.#follow("toClient", ends.toServer);
  }

  /** What has passed still arrives; then both ends are told that it is over. */
  cut() {
    this.isCut = true;
    for (const socket of Object.values(this.#ends)) socket.end();
  }

  destroy() {
    this.isCut = true;
    for (const socket of Object.values(this.#ends)) socket.destroy();
  }

  #follow(/** @type {Way} */ way, /** @type {Socket} */ from) {
    const frames = new Frames();
    from.on("data", (chunk) => {
      for (const piece of frames.take(chunk)) this.#carry(way, piece);
    });
    from.on("error", () => {});
    from.on("close", () => this.isCut || this.swallows || this.#delivery[way].then(() => this.cut()));
  }

  #carry(/** @type {Way} */ way, /** @type {import("./frames.mjs").Piece} */ { bytes, type }) {
    if (this.isCut || this.swallows) return;
    const part = this.#partBeforeFault(way, bytes);
    if (part) {
      this.#deliver(way, part);
      return this.#fail();
    }
    if (type && this.#isDue(way, "at the next", type)) return this.#fail();
    this.bytes[way] += bytes.length;
    if (type) this.passed[way].push(type);
    this.#deliver(way, bytes);
    if (this.#isDue(way, "at once", type)) this.#fail();
  }

  /** The bytes that still pass when the fault is within these. */
  #partBeforeFault(/** @type {Way} */ way, /** @type {Buffer} */ bytes) {
    const fault = this.#fault;
    if (!fault || !("atByte" in fault) || fault.way !== way) return undefined;
    const left = fault.atByte - this.bytes[way];
    return left < bytes.length ? bytes.subarray(0, left) : undefined;
  }

  /** @param {Way} way @param {"at once" | "at the next"} when @param {string | undefined} type of what passes */
  #isDue(way, when, type) {
    const fault = this.#fault;
    if (!fault || "atByte" in fault || fault.way !== way || fault.when !== when) return false;
    const { of, after } = fault;
    if (of === undefined) return this.passed[way].length === after;
    return type === of && this.passed[way].filter((other) => other === of).length === after;
  }

  #fail() {
    this.hadItsFault = true;
    if (this.#fault?.does === "swallow") this.swallows = true;
    else this.cut();
  }

  #deliver(/** @type {Way} */ way, /** @type {Buffer} */ bytes) {
    const { delayMs, dribbles } = this.#line;
    const to = this.#ends[way];
    if (delayMs === 0 && !dribbles) return to.write(bytes);
    this.#delivery[way] = this.#delivery[way].then(async () => {
      await pass(delayMs);
      for (const piece of dribbles ? [...bytes].map((byte) => Buffer.from([byte])) : [bytes]) {
        to.write(piece);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
  }
}
