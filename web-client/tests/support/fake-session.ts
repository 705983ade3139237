// A session whose documents a test sets and whose commands it reads; nothing is connected.
import type { HostRoomDocument, RoomDocument } from "../../../protocol/messages.ts";
import { ServerClock } from "../../src/shared/clock.ts";
import type { Link } from "../../src/shared/connection.ts";
import { type Held, nothingHeld } from "../../src/shared/documents.ts";
import type { Draft } from "../../src/shared/outgoing.ts";
import type { Session } from "../../src/shared/session.ts";
import { createStore } from "../../src/shared/store.ts";

// Without it a page shows the end of a motion at once. Here a cancelled animation is an unhandled rejection; in a
// browser it is nothing.
Reflect.deleteProperty(Element.prototype, "animate");

export function fakeSession(room: HostRoomDocument | RoomDocument) {
  const documents = createStore<Held>({
    ...nothingHeld,
    welcome: {
      type: "welcome",
      protocol: "quizroom.v1",
      role: "host",
      room: "r7",
      serverMs: 0,
      joinUrl: "http://192.168.1.4:8080/",
      screenSecret: "b".repeat(64),
    },
    room,
  });
  const link = createStore<Link>({ state: { is: "open" } });
  const sent: Draft[] = [];
  const session: Session = {
    documents,
    link,
    clock: new ServerClock(),
    send(draft) {
      sent.push(draft);
      link.set({ ...link.get(), inFlight: { command: { ...draft, id: sent.length } as never, sent: true } });
      return sent.length;
    },
    start: () => {},
    stop: () => {},
  };
  return {
    session,
    sent,
    /** The server has handled the command in flight. */
    settle: () => link.set({ state: { is: "open" } }),
    show: (change: Partial<Held>) => documents.set({ ...documents.get(), ...change }),
    setLink: (state: Link["state"]) => link.set({ state }),
  };
}
