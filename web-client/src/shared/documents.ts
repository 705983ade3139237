// The documents a page holds. It knows how a newer one replaces an older one, and nothing of sockets or screens.
import type {
  HostDocument,
  HostRoomDocument,
  NoticeDocument,
  RoomDocument,
  SeatDocument,
  ServerMessage,
  TallyDocument,
  Welcome,
} from "../../../protocol/messages.ts";
import { type Roster, withRows } from "./roster.ts";

export interface Held {
  readonly welcome?: Welcome;
  /** `host` is there only in what hosts are sent. */
  readonly room?: RoomDocument & { host?: HostRoomDocument["host"] };
  /** `me` of a student. */
  readonly seat?: SeatDocument;
  /** `me` of a host. */
  readonly hostOutcome?: HostDocument;
  readonly tally?: TallyDocument;
  readonly roster: Roster;
  readonly notice: NoticeDocument["notice"];
  /** Not sent yet since the last welcome: whatever comes is newer, although the server may have had to go back. */
  readonly awaited: ReadonlySet<Numbered>;
}

/** The documents that say how new they are, by their place in what is held. */
type Numbered = "room" | "seat" | "tally";

const everything: ReadonlySet<Numbered> = new Set(["room", "seat", "tally"]);

export const nothingHeld: Held = { roster: [], notice: "none", awaited: everything };

/** The same sequence may come twice with another outcome or head count: then what came later counts. */
function withNewer<Place extends Numbered>(held: Held, place: Place, next: NonNullable<Held[Place]>): Held {
  const older = held[place];
  if (older && older.sequence > next.sequence && !held.awaited.has(place)) return held;
  return { ...held, [place]: next, awaited: new Set([...held.awaited].filter((other) => other !== place)) };
}

/** After a welcome everything is sent again; a notice only while there is something to say. */
function awaitingAll(held: Held, welcome: Welcome): Held {
  if (held.welcome && held.welcome.room !== welcome.room) return { ...nothingHeld, welcome };
  return { ...held, welcome, awaited: everything, notice: "none" };
}

/** What is held after one more message. Another room's welcome starts anew; what is no document changes nothing. */
export function fold(held: Held, message: ServerMessage): Held {
  switch (message.type) {
    case "welcome":
      return awaitingAll(held, message);
    case "room":
      return withNewer(held, "room", message);
    case "me":
      return "seat" in message ? withNewer(held, "seat", message) : { ...held, hostOutcome: message };
    case "tally":
      return withNewer(held, "tally", message);
    case "roster":
      return { ...held, roster: withRows(held.roster, message.rows) };
    case "notice":
      return { ...held, notice: message.notice };
    default:
      return held;
  }
}
