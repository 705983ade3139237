// What a page needs of the server: the documents held, the state of the link, the server's clock, and a way to send
// commands. Screens are functions of the two stores; they know no socket.
import type { Hello } from "../../../protocol/messages.ts";
import { ServerClock } from "./clock.ts";
import { Connection, type Link } from "./connection.ts";
import { fold, type Held, nothingHeld } from "./documents.ts";
import type { Draft } from "./outgoing.ts";
import { createStore, type Readable } from "./store.ts";

export interface Session {
  readonly documents: Readable<Held>;
  readonly link: Readable<Link>;
  readonly clock: ServerClock;
  /**
   * Gives the command's id, which comes back in `me`; 0 when too many commands are waiting. A command that has no outcome
   * after `freshForMs` is sent no more: `link.givenUp` names it then.
   */
  send(draft: Draft, freshForMs?: number): number;
  /** Connects again after an end. */
  start(): void;
  stop(): void;
}

/** The socket beside the page: `ws` for http, `wss` for https. */
export function socketAddress(page: Location = location): string {
  return `${page.protocol === "https:" ? "wss" : "ws"}://${page.host}/socket`;
}

/** Connects at once. */
export function startSession(hello: Hello, address = socketAddress()): Session {
  const documents = createStore<Held>(nothingHeld);
  const clock = new ServerClock();
  const connection = new Connection({
    address,
    hello,
    clock,
    onMessage: (message) => documents.set(fold(documents.get(), message)),
  });
  connection.start();
  return {
    documents,
    link: connection.link,
    clock,
    send: (draft, freshForMs) => connection.send(draft, freshForMs),
    start: () => connection.start(),
    stop: () => connection.stop(),
  };
}
