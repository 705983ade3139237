// The server's clock as seen from here. It keeps the offset of the quickest exchange and reads no message itself.
//
// It counts on with this device's steady clock: the other one, which people set and networks correct, may be wrong by a
// day and jump at any moment. A steady clock may stand still while a phone sleeps. Then what the next exchange tells
// cannot be true together with what is held, and the next one is right.

/** Of the server's time, which comes in whole milliseconds. */
const roundingMs = 1;

export class ServerClock {
  private offsetMs: number;
  private quickestMs = Number.POSITIVE_INFINITY;
  private readonly readLocalMs: () => number;

  constructor(readLocalMs: () => number = () => performance.now()) {
    this.readLocalMs = readLocalMs;
    // Until the server has said anything this device's own time has to do.
    this.offsetMs = Date.now() - readLocalMs();
  }

  /** Server time now, Unix milliseconds. */
  nowMs(): number {
    return this.readLocalMs() + this.offsetMs;
  }

  /** Steady; where it starts means nothing. */
  localMs(): number {
    return this.readLocalMs();
  }

  /** One exchange: asked at `sentMs` by the local clock, answered just now with the server's time. */
  learn(sentMs: number, serverMs: number): void {
    const receivedMs = this.readLocalMs();
    const roundTripMs = Math.max(receivedMs - sentMs, 0);
    const offsetMs = serverMs + roundTripMs / 2 - receivedMs;
    if (roundTripMs > this.quickestMs && this.canBothBeTrue(offsetMs, roundTripMs)) return;
    this.quickestMs = roundTripMs;
    this.offsetMs = offsetMs;
  }

  /** A new connection measures anew: it may take another way. */
  forgetQuickest(): void {
    this.quickestMs = Number.POSITIVE_INFINITY;
  }

  /** An offset is known to half of its round trip either way. */
  private canBothBeTrue(offsetMs: number, roundTripMs: number): boolean {
    return Math.abs(offsetMs - this.offsetMs) <= (roundTripMs + this.quickestMs) / 2 + roundingMs;
  }
}
