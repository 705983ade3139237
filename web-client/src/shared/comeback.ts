// When a connection that is not open tries again, and when an attempt has taken too long. It knows no sockets: it says
// when to connect, and is told what became of it.
import { patienceMs, waitAfterHangingMs, waitBeforeRetryMs } from "./back-off.ts";

/** Why there is no connection: the line broke or was refused, or nobody answered at all; or the server named a wait. */
export type Loss =
  | { is: "broken" }
  | { is: "hung" }
  /** Any part of it, so that a class does not come back together. */
  | { is: "asked-to-spread"; overMs: number }
  /** All of it, and then a little. */
  | { is: "asked-to-wait"; forMs: number };

export interface ComebackParts {
  connect: () => void;
  /** The attempt has taken too long. */
  giveUp: () => void;
  /** Steady: wrong or jumping wall clocks change no wait. */
  localMs: () => number;
}

export class Comeback {
  private readonly parts: ComebackParts;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private attempt = 0;
  private begunAtMs = 0;
  private quickestMs = Number.POSITIVE_INFINITY;
  private lostAtMs: number | undefined;
  /** The end of a wait that the server has named. */
  private notBeforeMs = 0;

  constructor(parts: ComebackParts) {
    this.parts = parts;
  }

  /** Since it was last open. */
  get isLost(): boolean {
    return this.lostAtMs !== undefined;
  }

  /** Forgets the losses: somebody has asked for a connection. */
  reset(): void {
    this.stop();
    this.attempt = 0;
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
    this.timer = setTimeout(this.parts.giveUp, patienceMs(this.lostForMs(), this.quickestMs));
  }

  succeed(): void {
    this.quickestMs = Math.min(this.quickestMs, this.parts.localMs() - this.begunAtMs);
    this.reset();
  }

  lose(loss: Loss): void {
    const nowMs = this.parts.localMs();
    this.lostAtMs ??= nowMs;
    const waitMs = this.waitMs(loss);
    if (loss.is === "asked-to-spread" || loss.is === "asked-to-wait") this.notBeforeMs = nowMs + waitMs;
    this.connectIn(waitMs);
  }

  /** The network is back, or somebody looks at the page: now, unless the server has asked to wait. */
  hurry(): void {
    this.connectIn(Math.max(0, this.notBeforeMs - this.parts.localMs()));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private lostForMs(): number {
    return this.lostAtMs === undefined ? 0 : this.parts.localMs() - this.lostAtMs;
  }

  private waitMs(loss: Loss): number {
    const random = Math.random();
    switch (loss.is) {
      case "hung":
        return waitAfterHangingMs(random);
      case "asked-to-spread":
        return random * loss.overMs;
      case "broken":
        return waitBeforeRetryMs(this.attempt++, this.lostForMs(), random);
      case "asked-to-wait":
        return loss.forMs + waitBeforeRetryMs(this.attempt++, this.lostForMs(), random);
    }
  }

  private connectIn(waitMs: number): void {
    this.stop();
    if (waitMs > 0) this.timer = setTimeout(this.parts.connect, waitMs);
    else this.parts.connect();
  }
}
