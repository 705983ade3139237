// Which screen a student sees: derived from the documents, the server's time and the link, kept nowhere.
import type { Refused, RoomDocument, SeatDocument } from "../../../protocol/messages.ts";
import type { EndReason, Link } from "../shared/connection.ts";
import type { Held } from "../shared/documents.ts";

export type Status =
  | { screen: "join"; refused?: Refused | undefined; isBusy: boolean }
  | { screen: "coming-back" }
  | { screen: "ended"; reason: Exclude<EndReason, "refused" | "left"> }
  | { screen: RoomDocument["phase"]; room: RoomDocument; seat: SeatDocument };

/** What a returning page is told when the PIN means another room by now: no error, only a form to fill in. */
const asksForNickname: ReadonlySet<string> = new Set(["nickname-invalid", "unknown-seat"]);

function afterRefusal(refused: Refused | undefined, how: "joining" | "returning"): Status {
  if (refused?.code === "seat-banned" && how === "returning") return { screen: "ended", reason: "banned" };
  if (refused?.code === "seat-removed") return { screen: "ended", reason: "removed" };
  const isNoError = how === "returning" && refused && asksForNickname.has(refused.code);
  return { screen: "join", refused: isNoError ? undefined : refused, isBusy: false };
}

/**
 * A result stays to be looked at, whatever has become of the room and the server since. `hasClosed`: the announced end of
 * the question that is asked has come.
 */
export function statusOf(held: Held, link: Link, how: "joining" | "returning", hasClosed: boolean): Status {
  const { state } = link;
  const { room, seat } = held;
  if (room?.phase === "finished" && seat) return { screen: "finished", room, seat };
  if (state.is === "ended") {
    if (state.reason === "refused") return afterRefusal(state.refused, how);
    if (state.reason === "left") return { screen: "join", isBusy: false };
    return { screen: "ended", reason: state.reason };
  }
  if (room && seat) return { screen: hasClosed ? "closed" : room.phase, room, seat };
  if (how === "returning") return { screen: "coming-back" };
  return { screen: "join", isBusy: true, refused: state.is === "offline" ? state.refused : undefined };
}
