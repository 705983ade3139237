// Asks whether the server is there again, before a socket is opened. Browsers make pages wait whose sockets have failed a
// few times: Chromium after a dozen failures up to 5 s, Firefox up to a minute. Requests may fail as often as they like.

/** On a slow link one of them is given time; the others are fresh, because that one may hang for good. */
const patientMs = 8_000;

export interface DoorParts {
  /** Of what the server answers while it serves. */
  address: string;
  localMs: () => number;
  /** The server is there; the knock took so long. */
  onAnswer: (tookMs: number) => void;
}

export class Door {
  private readonly parts: DoorParts;
  private patient: AbortController | undefined;
  private fresh: AbortController | undefined;

  constructor(parts: DoorParts) {
    this.parts = parts;
  }

  /** Never more than two at a time: a browser keeps only a few connections to a server. */
  knock(): void {
    const knocking = new AbortController();
    if (!this.patient) {
      this.patient = knocking;
    } else {
      this.fresh?.abort();
      this.fresh = knocking;
    }
    void this.ask(knocking);
  }

  /** No answer is heard any more. */
  leave(): void {
    this.patient?.abort();
    this.fresh?.abort();
    this.patient = this.fresh = undefined;
  }

  private async ask(knocking: AbortController): Promise<void> {
    const askedMs = this.parts.localMs();
    const impatience = setTimeout(() => knocking.abort(), patientMs);
    const isThere = await answers(this.parts.address, knocking.signal);
    clearTimeout(impatience);
    if (this.patient === knocking) this.patient = undefined;
    if (isThere && !knocking.signal.aborted) this.parts.onAnswer(this.parts.localMs() - askedMs);
  }
}

async function answers(address: string, signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch(address, { signal, cache: "no-store" })).ok;
  } catch {
    return false;
  }
}
