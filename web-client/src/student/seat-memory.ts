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
export function usableStorage(): Storage | null {
  try {
    localStorage.setItem(`${place}.test`, "1");
    localStorage.removeItem(`${place}.test`);
    return localStorage;
  } catch {
    return null;
  }
}

export class SeatMemory {
  private unstored: SeatKey[] = [];

  constructor(
    private readonly storage: Storage | null = usableStorage(),
    private readonly nowMs: () => number = Date.now,
  ) {}

  /** False when a reload loses the seat. */
  get lasts(): boolean {
    return this.storage !== null;
  }

  find(pin: string): SeatKey | undefined {
    return this.all().find((key) => key.pin === pin);
  }

  /** The seat taken last: where a reload leads. */
  latest(): SeatKey | undefined {
    return this.all().find((key) => key.seated);
  }

  keep(key: Omit<SeatKey, "atMs">): void {
    const others = this.all().filter((other) => other.pin !== key.pin);
    this.write([{ ...key, atMs: this.nowMs() }, ...others].slice(0, seatsMax));
  }

  forget(pin: string): void {
    this.write(this.all().filter((key) => key.pin !== pin));
  }

  /** Read each time: another tab may have written. Newest first. */
  private all(): SeatKey[] {
    const keys = this.storage ? readAll(this.storage) : this.unstored;
    return keys.filter((key) => this.nowMs() - key.atMs < keptForMs);
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
