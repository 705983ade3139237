// When a connection that is not open tries again, and when an attempt has taken too long. It knows no sockets: it says
// when to connect, and is told what became of it.
import type { Goodbye, Refused } from "../../../protocol/messages.ts";
import { patienceMs, waitAfterHangingMs, waitBeforeRetryMs } from "./back-off.ts";
import { Door } from "./door.ts";

/** Why there is no connection: the line broke or was refused, or nobody answered at all; or the server named a wait. */
export type Loss =
  | { is: "broken" }
  | { is: "hung" }
  /** Any part of it, so that a class does not come back together. */
  | { is: "asked-to-spread"; overMs: number }
  /** All of it, and then a little. */
  | { is: "asked-to-wait"; forMs: number };

/** What the server has asked for when it refused or said goodbye. */
export function lossAfter({ type, retryAfterMs }: Goodbye | Refused): Loss {
  if (retryAfterMs === undefined) return { is: "broken" };
  return type === "goodbye"
    ? { is: "asked-to-spread", overMs: retryAfterMs }
    : { is: "asked-to-wait", forMs: retryAfterMs };
}

export interface ComebackParts {
  connect: () => void;
  /** The attempt has taken too long. */
  giveUp: () => void;
  /** Steady: wrong or jumping wall clocks change no wait. */
  localMs: () => number;
  /** Where the server answers while it serves. */
  health: string;
}

export class Comeback {
  private readonly parts: ComebackParts;
  private readonly door: Door;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private begunAtMs = 0;
  /** From the beginning of an attempt to its welcome, at its quickest. */
  private quickestMs = Number.POSITIVE_INFINITY;
  /** The knock that was answered in this outage. */
  private knockMs = 0;
  private lostAtMs: number | undefined;
  /** The end of a wait that the server has named. */
  private notBeforeMs = 0;

  constructor(parts: ComebackParts) {
    this.parts = parts;
    this.door = new Door({ address: parts.health, localMs: parts.localMs, onAnswer: (tookMs) => this.enter(tookMs) });
  }

  /** Since it was last open. */
  get isLost(): boolean {
    return this.lostAtMs !== undefined;
  }

  /** Forgets the losses: it is open, or somebody has asked for a connection. */
  reset(): void {
    this.stop();
    this.attempt = 0;
    this.knockMs = 0;
    this.lostAtMs = undefined;
    this.notBeforeMs = 0;
  }

  /** An attempt begins. */
  begin(): void {
    this.begunAtMs = this.parts.localMs();
    this.waitForServer();
  }

  /** The attempt has reached the server, and waits for its welcome. */
  waitForServer(): void {
    this.stop();
    this.timer = setTimeout(this.parts.giveUp, patienceMs(Math.max(this.quickestMs, this.knockMs)));
  }

  succeed(): void {
    this.quickestMs = Math.min(this.quickestMs, this.parts.localMs() - this.begunAtMs);
    this.reset();
  }

  lose(loss: Loss): void {
    this.stop();
    const nowMs = this.parts.localMs();
    this.lostAtMs ??= nowMs;
    switch (loss.is) {
      case "hung":
        return this.knockIn(waitAfterHangingMs(Math.random()));
      case "broken":
        // At first the server is probably still there.
        return this.attempt === 0 ? this.connectIn(this.nextWaitMs()) : this.knockIn(this.nextWaitMs());
      case "asked-to-spread":
        return this.connectAt(nowMs + Math.random() * loss.overMs);
      case "asked-to-wait":
        return this.connectAt(nowMs + loss.forMs + this.nextWaitMs());
    }
  }

  /** The network is back, or somebody looks at the page: now, unless the server has asked to wait. */
  hurry(): void {
    this.stop();
    const waitMs = this.notBeforeMs - this.parts.localMs();
    if (waitMs > 0) this.connectIn(waitMs);
    else this.parts.connect();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.door.leave();
  }

  private nextWaitMs(): number {
    const lostForMs = this.lostAtMs === undefined ? 0 : this.parts.localMs() - this.lostAtMs;
    return waitBeforeRetryMs(this.attempt++, lostForMs, Math.random());
  }

  private connectAt(atMs: number): void {
    this.notBeforeMs = atMs;
    this.hurry();
  }

  private connectIn(waitMs: number): void {
    this.timer = setTimeout(this.parts.connect, waitMs);
  }

  /** And again and again, until somebody answers. */
  private knockIn(waitMs: number): void {
    this.timer = setTimeout(() => {
      this.door.knock();
      this.knockIn(this.nextWaitMs());
    }, waitMs);
  }

  private enter(tookMs: number): void {
    this.knockMs = tookMs;
    this.parts.connect();
  }
}
