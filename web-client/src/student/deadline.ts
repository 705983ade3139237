// Until when this student's taps count, and whether the question has closed since. Two documents say until when; the newer one
// is right, and the own one where both are of the same moment: it knows of extra time. That it has closed nobody says: it
// follows from the server's clock.
import type { Question, RoomDocument, SeatDocument } from "../../../protocol/messages.ts";
import type { ServerClock } from "../shared/clock.ts";
import type { Link } from "../shared/connection.ts";
import type { Held } from "../shared/documents.ts";
import { graceMs, useTimeUp } from "../shared/time-up.ts";

export function closesAtMs(room: RoomDocument, question: Question, seat: SeatDocument): number | undefined {
  const forAll = question.closesAtMs;
  const own = seat.round === question.round && seat.sequence >= room.sequence ? seat.closesAtMs : undefined;
  return own ?? forAll;
}

/** When the open question closes by itself, unless something newer is told. */
function endsAtMs({ room, seat }: Held): number | undefined {
  if (room?.phase !== "asking" || !room.question || !seat) return undefined;
  const closesMs = closesAtMs(room, room.question, seat);
  return closesMs === undefined ? undefined : closesMs + graceMs;
}

/**
 * Whether the end that the documents held announce has come. Only somebody who would hear of a pause, or of added seconds,
 * can know: without a connection it stays as it was.
 */
export function useHasClosed(held: Held, link: Link, clock: ServerClock): boolean {
  const endMs = endsAtMs(held);
  const isUpToDate = link.state.is === "open" && !held.awaited.has("room");
  return useTimeUp(clock, endMs, isUpToDate);
}
