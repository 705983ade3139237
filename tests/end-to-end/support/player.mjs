// A client that knows only protocol/schema.json: every frame it receives is held against the schema, documents replace
// each other by key, and a command is sent again until its outcome is known.
import { randomBytes } from "node:crypto";
import WebSocket from "ws";
import { readAs } from "./schema.mjs";
import { Bell } from "./waiting.mjs";

/** @typedef {Record<string, any>} Message */

/** A new seat's key. */
export const newToken = () => randomBytes(32).toString("hex");

/** After these codes a client does not come back by itself: protocol/README.md, "How a connection ends". */
const final = new Set([1000, 1002, 1003, 1007, 1008, 1009, 4001, 4002, 4003]);

/** All players that are still connected: a test that fails leaves none behind. */
const connected = new Set();

export function hangUpAll() {
  for (const player of connected) player.leave();
}

export class Player {
  #socket = /** @type {WebSocket} */ (/** @type {unknown} */ (undefined));
  #bell = new Bell();
  #nextId = 1;
  #hello;
  #options;
  #inFlight = /** @type {Message | undefined} */ (undefined);
  /** @type {Message[]} every message, in the order of arrival */
  messages = [];
  /** @type {Record<string, Message>} the newest document of each key */
  held = {};
  /** @type {Map<number, Message>} */
  roster = new Map();
  /** @type {number | undefined} the code of the last close */
  closedWith = undefined;
  /** @type {Error | undefined} what the server said against its own schema */
  fault = undefined;
  arrivals = 0;

  /**
   * @param {string} url of the socket
   * @param {Message | undefined} hello said on each connection; nothing is said without
   * @param {{ comesBack?: boolean, socket?: import("ws").ClientOptions }} [options]
   */
  constructor(url, hello, options = {}) {
    this.url = url;
    this.#hello = hello;
    this.#options = options;
    this.#connect();
  }

  #connect() {
    const socket = new WebSocket(this.url, ["quizroom.v1"], { perMessageDeflate: false, ...this.#options.socket });
    this.#socket = socket;
    connected.add(this);
    socket.on("open", () => {
      this.closedWith = undefined;
      if (this.#hello) this.send(this.#hello);
      this.#bell.ring();
    });
    socket.on("message", (data) => this.#receive(String(data)));
    socket.on("error", () => {});
    socket.on("close", (code) => this.#lose(code));
  }

  #receive(/** @type {string} */ text) {
    try {
      const message = readAs("ServerMessage", text);
      this.messages.push(message);
      this.#keep(message);
    } catch (error) {
      this.fault ??= /** @type {Error} */ (error);
    }
    this.#bell.ring();
  }

  #keep(/** @type {Message} */ message) {
    if (message.type === "roster") for (const row of message.rows) this.roster.set(row.seat, row);
    else this.held[message.type] = message;
    if (message.type === "welcome") {
      this.arrivals += 1;
      // Whoever was let in comes back with the key alone.
      if (this.#hello) this.#hello = { ...this.#hello, nickname: undefined };
      if (this.#inFlight) this.send(this.#inFlight);
    }
    if (message.type === "me" && message.lastCommand?.id === this.#inFlight?.id) this.#inFlight = undefined;
  }

  #lose(/** @type {number} */ code) {
    connected.delete(this);
    this.closedWith = code;
    this.#bell.ring();
    if (this.#options.comesBack && !final.has(code)) setTimeout(() => this.#connect(), Math.random() * 300);
  }

  /** @param {Message} message */
  send(message) {
    this.sendText(JSON.stringify(message));
  }

  /** Anything at all, as it is. @param {string | Buffer} text */
  sendText(text) {
    if (this.#socket.readyState === WebSocket.OPEN) this.#socket.send(text);
  }

  /**
   * Sends a command and gives what became of it: "accepted", or the code of the refusal.
   * @param {Message} draft
   * @returns {Promise<string>}
   */
  async command(draft) {
    const id = draft.id ?? this.#nextId++;
    this.#inFlight = { ...draft, id };
    this.send(this.#inFlight);
    const outcome = () => this.held.me?.lastCommand?.id === id && this.held.me.lastCommand.result;
    return this.until(outcome, `the outcome of ${draft.type} ${id}`);
  }

  /** A move of the host, pressed on the step that is shown. */
  move(/** @type {string} */ type) {
    return this.command({ type, step: this.held.room.step });
  }

  /** @param {Message} answer @param {number} [reactionMs] */
  answer(answer, reactionMs = 1_000) {
    return this.command({ type: "answer", round: this.held.room.question.round, answer, reactionMs });
  }

  /**
   * Resolves with the first truthy value of `fact`.
   * @template Value
   * @param {() => Value} fact
   * @param {string} what
   */
  until(fact, what) {
    const look = () => {
      if (this.fault) throw this.fault;
      return fact();
    };
    return this.#bell.until(look, () => `${what}; the last messages were ${this.#lastWords()}`);
  }

  #lastWords() {
    return this.messages
      .slice(-4)
      .map((message) => JSON.stringify(message).slice(0, 300))
      .join("\n");
  }

  /** @param {string} phase @param {number} [round] */
  sees(phase, round) {
    const { held } = this;
    const fact = () =>
      held.room?.phase === phase && (round === undefined || held.room.question?.round === round) && held.room;
    return this.until(fact, `the phase ${phase}${round ? ` of round ${round}` : ""}`);
  }

  welcomed() {
    return this.until(() => this.held.welcome && this.held.room, "the welcome");
  }

  /** The next message of this type that arrives from now on. @param {string} type */
  next(type) {
    const seen = this.messages.length;
    return this.until(() => this.messages.slice(seen).find((message) => message.type === type), `another ${type}`);
  }

  closed() {
    return this.until(() => this.closedWith, "the end of the connection");
  }

  /** A text frame whose bytes are no UTF-8. */
  sendBrokenText() {
    this.#socket.send(Buffer.from([0xff, 0xfe, 0x22]), { binary: false });
  }

  /** Cuts the line without a word, as a phone in a tunnel does. */
  vanish() {
    this.#socket.terminate();
  }

  leave() {
    this.#options.comesBack = false;
    connected.delete(this);
    this.#socket.close(1000);
  }
}
