// The keys of the seats that scripted students have in a room, kept by this tab, so that a reload brings them back. It knows
// nothing of the connection.

export interface ScriptedSeat {
  /** 64 hexadecimal digits. */
  readonly token: string;
  readonly nickname: string;
  /** Whether the server has ever given the seat. */
  readonly seated: boolean;
}

const seatsMax = 20;

const placeOf = (room: string) => `quizroom.rehearsal.${room}`;

function isSeat(value: unknown): value is ScriptedSeat {
  const seat = value as ScriptedSeat | null;
  return typeof seat?.nickname === "string" && /^[0-9a-f]{64}$/.test(seat.token);
}

/** None where the browser stores nothing: then they stay until the page is left. */
export function readSeats(room: string): ScriptedSeat[] {
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(placeOf(room)) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isSeat).slice(0, seatsMax) : [];
  } catch {
    return [];
  }
}

export function writeSeats(room: string, seats: readonly ScriptedSeat[]): void {
  try {
    if (seats.length > 0) sessionStorage.setItem(placeOf(room), JSON.stringify(seats));
    else sessionStorage.removeItem(placeOf(room));
  } catch {
    // Then a reload does not bring them back.
  }
}
