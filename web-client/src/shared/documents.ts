// The documents a page holds. It knows how a newer one replaces an older one, and nothing of sockets or screens.
import type {
  HostDocument,
  HostRoomDocument,
  NoticeDocument,
  RoomDocument,
  RosterRow,
  SeatDocument,
  ServerMessage,
  TallyDocument,
  Welcome,
} from "../../../protocol/messages.ts";

export interface Held {
  readonly welcome?: Welcome;
  /** `host` is there only in what hosts are sent. */
  readonly room?: RoomDocument & { host?: HostRoomDocument["host"] };
  /** `me` of a student. */
  readonly seat?: SeatDocument;
  /** `me` of a host. */
  readonly hostOutcome?: HostDocument;
  readonly tally?: TallyDocument;
  readonly roster: ReadonlyMap<number, RosterRow>;
  readonly notice: NoticeDocument["notice"];
}

export const nothingHeld: Held = { roster: new Map(), notice: "none" };

/** The same sequence may come twice with another outcome or head count: then what came later counts. */
function newer<Document extends { sequence: number }>(held: Document | undefined, next: Document): Document {
  return held && held.sequence > next.sequence ? held : next;
}

function withRows(roster: ReadonlyMap<number, RosterRow>, rows: RosterRow[]): ReadonlyMap<number, RosterRow> {
  const next = new Map(roster);
  for (const row of rows) next.set(row.seat, row);
  return next;
}

/** What is held after one more message. Another room's welcome starts anew; what is no document changes nothing. */
export function fold(held: Held, message: ServerMessage): Held {
  switch (message.type) {
    case "welcome":
      return held.welcome && held.welcome.room !== message.room
        ? { ...nothingHeld, welcome: message }
        : { ...held, welcome: message };
    case "room":
      return { ...held, room: newer(held.room, message) };
    case "me":
      return "seat" in message ? { ...held, seat: newer(held.seat, message) } : { ...held, hostOutcome: message };
    case "tally":
      return { ...held, tally: newer(held.tally, message) };
    case "roster":
      return { ...held, roster: withRows(held.roster, message.rows) };
    case "notice":
      return { ...held, notice: message.notice };
    default:
      return held;
  }
}
