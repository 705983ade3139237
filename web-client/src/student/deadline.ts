// Until when this student's taps count, and whether the question has closed since. Two documents say until when; the newer one
// is right, and a last call ends both. That it has closed nobody says: it follows from the server's clock.
import { useEffect, useState } from "preact/hooks";
import type { Question, RoomDocument, SeatDocument } from "../../../protocol/messages.ts";
import type { ServerClock } from "../shared/clock.ts";
import type { Link } from "../shared/connection.ts";
import type { Held } from "../shared/documents.ts";

/** What was tapped in time may be on its way for this long. What is sent later comes too late, even where the clock is ahead: by
 * half a way there at most, and the way has still to be gone. */
const graceMs = 500;
const lookEveryMs = 100;

export function closesAtMs(room: RoomDocument, question: Question, seat: SeatDocument): number | undefined {
  const forAll = question.closesAtMs;
  const own = seat.round === question.round && seat.sequence >= room.sequence ? seat.closesAtMs : undefined;
  if (question.lastCall && forAll !== undefined) return Math.min(forAll, own ?? forAll);
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
  const [seenEnd, seeEnd] = useState<number | undefined>(undefined);
  const endMs = endsAtMs(held);
  const isUpToDate = link.state.is === "open" && !held.awaited.has("room");
  useEffect(() => {
    if (endMs === undefined || !isUpToDate) return;
    // The clock is asked again and again: it is set right now and then, and a timer sleeps when the device does.
    const timer = setInterval(() => seeEnd(clock.nowMs() >= endMs ? endMs : undefined), lookEveryMs);
    return () => clearInterval(timer);
  }, [endMs, isUpToDate, clock]);
  return endMs !== undefined && endMs === seenEnd;
}
