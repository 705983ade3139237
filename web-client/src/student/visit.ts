// One seat in one room as this page sees it: the session, the answers handed in, and the key to come back with.
import type { StudentHello } from "../../../protocol/messages.ts";
import { type Session, startSession } from "../shared/session.ts";
import { AnswerDesk, tabDrawer } from "./answer-desk.ts";
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
export function comeBack(pinInAddress: string, memory: SeatMemory): Visit | undefined {
  const key = pinInAddress ? memory.find(pinInAddress) : memory.latest();
  if (!key?.seated) return undefined;
  return begin({ type: "hello", role: "student", pin: key.pin, token: key.token }, key.nickname, "returning");
}

/** Once the server has given the seat: remembers it, and names the PIN in the address for a reload. */
export function noteSeated(visit: Visit, memory: SeatMemory): void {
  const key = memory.find(visit.pin);
  const nickname = visit.session.documents.get().seat?.nickname;
  if (!key || !nickname || (key.seated && key.nickname === nickname)) return;
  memory.keep({ ...key, nickname, seated: true });
  history.replaceState(null, "", `/#${visit.pin}`);
}
