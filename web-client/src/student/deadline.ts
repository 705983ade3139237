// Until when this student's taps count. Two documents say so; the newer one is right, and a last call ends both.
import type { Question, RoomDocument, SeatDocument } from "../../../protocol/messages.ts";

export function closesAtMs(room: RoomDocument, question: Question, seat: SeatDocument): number | undefined {
  const forAll = question.closesAtMs;
  const own = seat.round === question.round && seat.sequence >= room.sequence ? seat.closesAtMs : undefined;
  if (question.lastCall && forAll !== undefined) return Math.min(forAll, own ?? forAll);
  return own ?? forAll;
}
