// The pages' own connection to the server, outside of a browser: the very code of web-client/src/shared, with nothing
// around it but the events of a window.
import { setMaxListeners } from "node:events";
import WebSocket from "ws";
import { Bell } from "./waiting.mjs";

class Page extends EventTarget {
  visibilityState = "visible";
}

/** As in a browser: a socket that fails says so when it closes, whether or not anybody listens. */
class BrowserSocket extends WebSocket {
  /** @param {string} address @param {string[]} protocols */
  constructor(address, protocols) {
    super(address, protocols, { perMessageDeflate: false });
    this.on("error", () => {});
  }
}

Object.assign(globalThis, { window: new EventTarget(), document: new Page(), WebSocket: BrowserSocket });
// One window for all of them.
setMaxListeners(0, globalThis.window, globalThis.document);
const { startSession } = await import("../../../web-client/src/shared/session.ts");

/** @typedef {import("../../../protocol/messages.ts").Hello} Hello */
/** @typedef {import("../../../web-client/src/shared/documents.ts").Held} Held */
/** @typedef {import("../../../web-client/src/shared/connection.ts").LinkState} LinkState */

/** All that have not left: a test that fails leaves none behind. @type {Set<PageSession>} */
const started = new Set();

export function leaveAll() {
  for (const session of started) session.leave();
}

export class PageSession {
  #session;
  #bell = new Bell();
  /** @type {LinkState[]} as they came */
  states = [];

  /** @param {Hello} hello @param {string} address of the socket */
  constructor(hello, address) {
    this.#session = startSession(hello, address);
    this.#session.link.subscribe(() => {
      if (this.states.at(-1) !== this.link.state) this.states.push(this.link.state);
      this.#bell.ring();
    });
    this.#session.documents.subscribe(() => this.#bell.ring());
    started.add(this);
  }

  /** @returns {Held} */
  get held() {
    return this.#session.documents.get();
  }

  get link() {
    return this.#session.link.get();
  }

  /** Calls `act` with every change. @param {(held: Held) => void} act */
  follow(act) {
    this.#session.documents.subscribe(() => act(this.held));
    act(this.held);
  }

  /** @param {import("../../../web-client/src/shared/outgoing.ts").Draft} draft */
  send(draft) {
    return this.#session.send(draft);
  }

  /**
   * Sends a command and waits until its outcome is known.
   * @param {any} draft
   */
  async command(draft) {
    const id = this.send(draft);
    await this.until(() => this.link.inFlight?.command.id !== id, `the outcome of ${draft.type}`);
    return (this.held.seat ?? this.held.hostOutcome)?.lastCommand?.result;
  }

  /** @template Value @param {() => Value} fact @param {string} what @param {number} [withinMs] */
  until(fact, what, withinMs) {
    const last = () => `${what}; the link was ${JSON.stringify(this.link)}, the room ${JSON.stringify(this.held.room)}`;
    return this.#bell.until(fact, last, withinMs);
  }

  isThere() {
    return this.until(() => this.link.state.is === "open" && this.held.room, "the room");
  }

  /** @param {string} phase @param {number} [round] */
  sees(phase, round) {
    const fact = () => {
      const { room } = this.held;
      return room?.phase === phase && (round === undefined || room.question?.round === round);
    };
    return this.until(fact, `the phase ${phase} ${round ?? ""}`);
  }

  /** Again, after an end. */
  start() {
    this.#session.start();
  }

  leave() {
    started.delete(this);
    this.#session.stop();
  }
}
