// One seat in one room as this page sees it: the session, the answers handed in, and the key to come back with.
import type { StudentHello } from "../../../protocol/messages.ts";
import { type Session, startSession } from "../shared/session.ts";
import { AnswerDesk, tabDrawer } from "./answer-desk.ts";
import { pinInAddress } from "./pin.ts";
import { newToken, type SeatMemory } from "./seat-memory.ts";

export interface Visit {
  readonly pin: string;
  /** As typed; for one who returns, as remembered. */
  readonly nickname: string;
  readonly how: "joining" | "returning";
  readonly session: Session;
  readonly desk: AnswerDesk;
}

function begin(hello: StudentHello, nickname: string, how: Visit["how"]): Visit {
  const session = startSession(hello);
  const desk = new AnswerDesk(session, tabDrawer(`quizroom.answer.${hello.pin}`));
  return { pin: hello.pin, nickname, how, session, desk };
}

/** Takes a seat. The key is kept before it is sent: when only the reply is lost, the seat is still ours. */
export function join(pin: string, nickname: string, memory: SeatMemory): Visit {
  const token = memory.find(pin)?.token ?? newToken();
  memory.keep({ pin, token, nickname, seated: false });
  return begin({ type: "hello", role: "student", pin, token, nickname }, nickname, "joining");
}

/**
 * Goes back to the seat that was taken with this PIN, or with the newest one when the address names none. No nickname is
 * sent: should the PIN mean another room by now, nobody is seated there unasked.
 */
export function comeBack(pin: string, memory: SeatMemory): Visit | undefined {
  const key = pin ? memory.find(pin) : memory.latest();
  if (!key?.seated) return undefined;
  return begin({ type: "hello", role: "student", pin: key.pin, token: key.token }, key.nickname, "returning");
}

/** Once the server has given the seat: remembers it, and names the PIN in the address for a reload. */
export function noteSeated(visit: Visit, memory: SeatMemory): void {
  const { seat, room } = visit.session.documents.get();
  const key = memory.find(visit.pin);
  if (!key || !seat || !room) return;
  if (!key.seated || pinInAddress(location) === "") history.replaceState(null, "", `/#${visit.pin}`);
  if (room.phase === "finished") memory.retire(visit.pin);
  else if (!key.seated || key.nickname !== seat.nickname)
    memory.keep({ ...key, nickname: seat.nickname, seated: true });
}

const seatIsGone: ReadonlySet<string> = new Set([
  "unknown-seat",
  "room-unavailable",
  "room-is-over",
  "seat-removed",
  "seat-banned",
]);

/** A key that opens nothing any more is forgotten: trying it again would count as a wrong PIN of the whole network. */
export function noteEnded(visit: Visit, memory: SeatMemory): void {
  const { state } = visit.session.link.get();
  if (state.is !== "ended") return;
  const isRefused = state.reason === "refused" && seatIsGone.has(state.refused?.code ?? "");
  if (isRefused || state.reason === "removed" || state.reason === "banned") memory.forget(visit.pin);
  if (state.reason === "room-closed") memory.retire(visit.pin);
}
