// The keys of the seats this browser has taken, by PIN, so that a reload or a new network leads back to the same seat.
// It knows nothing of the connection. Where the browser stores nothing, it remembers until the page is closed.

export interface SeatKey {
  readonly pin: string;
  /** 64 hexadecimal digits. */
  readonly token: string;
  readonly nickname: string;
  /** Whether the server has ever given the seat. */
  readonly seated: boolean;
  readonly atMs: number;
}

const place = "quizroom.seats";
const seatsMax = 10;
const keptForMs = 2 * 24 * 60 * 60 * 1000;

export function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function isSeatKey(value: unknown): value is SeatKey {
  const key = value as SeatKey | null;
  return typeof key?.pin === "string" && /^[0-9a-f]{64}$/.test(key.token) && typeof key.nickname === "string";
}

function readAll(storage: Storage | null): SeatKey[] {
  try {
    const stored: unknown = JSON.parse(storage?.getItem(place) ?? "[]");
    return Array.isArray(stored) ? stored.filter(isSeatKey) : [];
  } catch {
    return [];
  }
}

/** The browser's storage, or null where it is switched off. */
function usable(storage: () => Storage): Storage | null {
  try {
    storage().setItem(`${place}.test`, "1");
    storage().removeItem(`${place}.test`);
    return storage();
  } catch {
    return null;
  }
}

export class SeatMemory {
  private unstored: SeatKey[] = [];

  constructor(
    private readonly storage: Storage | null = usable(() => localStorage),
    private readonly nowMs: () => number = Date.now,
    /** Of this tab alone; it ends with the tab. */
    private readonly tab: Storage | null = usable(() => sessionStorage),
  ) {}

  /** False when a reload loses the seat. */
  get lasts(): boolean {
    return this.storage !== null;
  }

  find(pin: string): SeatKey | undefined {
    return [...this.all(), ...readAll(this.tab)].find((key) => key.pin === pin);
  }

  /** The seat taken last in a room that may still be played: where a page without a PIN leads. */
  latest(): SeatKey | undefined {
    return this.all().find((key) => key.seated);
  }

  keep(key: Omit<SeatKey, "atMs">): void {
    const others = this.all().filter((other) => other.pin !== key.pin);
    this.write([{ ...key, atMs: this.nowMs() }, ...others].slice(0, seatsMax));
  }

  forget(pin: string): void {
    this.write(this.all().filter((key) => key.pin !== pin));
    this.writeTab(readAll(this.tab).filter((key) => key.pin !== pin));
  }

  /** The room is over: only a reload of the tab that shows its result leads back. */
  retire(pin: string): void {
    const key = this.find(pin);
    this.forget(pin);
    if (key) this.writeTab([key]);
  }

  /** Read each time: another tab may have written. Newest first. */
  private all(): SeatKey[] {
    const keys = this.storage ? readAll(this.storage) : this.unstored;
    return keys.filter((key) => this.nowMs() - key.atMs < keptForMs);
  }

  private writeTab(keys: SeatKey[]): void {
    try {
      this.tab?.setItem(place, JSON.stringify(keys));
    } catch {
      // Then a reload asks for the PIN.
    }
  }

  private write(keys: SeatKey[]): void {
    this.unstored = keys;
    try {
      this.storage?.setItem(place, JSON.stringify(keys));
    } catch {
      // A full storage loses the way back after a reload, nothing else.
    }
  }
}
