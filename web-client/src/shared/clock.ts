// The server's clock as seen from here. It keeps the offset of the quickest exchange and reads no message itself.

export class ServerClock {
  private offsetMs = 0;
  private quickestMs = Number.POSITIVE_INFINITY;
  private readonly readLocalMs: () => number;

  constructor(readLocalMs: () => number = Date.now) {
    this.readLocalMs = readLocalMs;
  }

  /** Server time now, Unix milliseconds. */
  nowMs(): number {
    return this.readLocalMs() + this.offsetMs;
  }

  localMs(): number {
    return this.readLocalMs();
  }

  /** One exchange: asked at `sentMs` by the local clock, answered just now with the server's time. */
  learn(sentMs: number, serverMs: number): void {
    const receivedMs = this.readLocalMs();
    const roundTripMs = Math.max(receivedMs - sentMs, 0);
    if (roundTripMs > this.quickestMs) return;
    this.quickestMs = roundTripMs;
    this.offsetMs = serverMs + roundTripMs / 2 - receivedMs;
  }

  /** A new connection measures anew: the device may have slept, and its own clock may have been set. */
  forgetQuickest(): void {
    this.quickestMs = Number.POSITIVE_INFINITY;
  }
}
