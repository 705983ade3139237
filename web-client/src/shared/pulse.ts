// Notices that the other end has gone silent. A socket on a network that vanished stays "open" for minutes; only a
// question without an answer tells. It decides when to ask and when to give up, and knows no sockets.
//
// So a line that dies without a word is noticed within 9 s, and within 1.5 s when the page has just been looked at. A
// server whose machine lost its power and is back before that turns the next ping away, which is noticed at once.

type Timer = ReturnType<typeof setTimeout>;

const replyWithinMs = 4_000;
const replyToProbeWithinMs = 1_500;
const pingEveryMs = 5_000;
/** The first pings come quickly, so that the server's clock is known well early. */
const firstPingsAfterMs = [200, 1_000, 3_000];

export interface PulseParts {
  ping: () => void;
  onSilence: () => void;
}

export class Pulse {
  private readonly parts: PulseParts;
  private deadline: Timer | undefined;
  private pings: Timer[] = [];

  constructor(parts: PulseParts) {
    this.parts = parts;
  }

  start(): void {
    this.stop();
    this.pings = firstPingsAfterMs.map((wait) => setTimeout(() => this.probe(replyWithinMs), wait));
    this.pings.push(setInterval(() => this.probe(replyWithinMs), pingEveryMs));
  }

  stop(): void {
    for (const timer of this.pings) clearTimeout(timer);
    this.pings = [];
    this.heard();
  }

  /** Anything at all came in. */
  heard(): void {
    clearTimeout(this.deadline);
    this.deadline = undefined;
  }

  /** Something was sent that will be answered. */
  expectReply(withinMs = replyWithinMs): void {
    this.deadline ??= setTimeout(this.parts.onSilence, withinMs);
  }

  /** Asks now, and waits less long: the page has just been looked at again. */
  probeQuickly(): void {
    this.heard();
    this.probe(replyToProbeWithinMs);
  }

  private probe(withinMs: number): void {
    this.parts.ping();
    this.expectReply(withinMs);
  }
}
