// The server's `/healthz` as a page knocks there: a test answers by hand.
import { vi } from "vitest";

export class FakeDoor {
  readonly knocks: { address: string; signal: AbortSignal; resolve: (response: { ok: boolean }) => void }[] = [];

  constructor() {
    vi.stubGlobal("fetch", (address: string, { signal }: { signal: AbortSignal }) => {
      return new Promise((resolve, reject) => {
        signal.addEventListener("abort", () => reject(new DOMException("", "AbortError")));
        this.knocks.push({ address, signal, resolve });
      });
    });
  }

  /** Those that still hope for an answer. */
  get waiting(): number {
    return this.knocks.filter(({ signal }) => !signal.aborted).length;
  }

  /** To the knock before so many others. */
  async answers(ok = true, before = 0): Promise<void> {
    this.knocks.at(-1 - before)?.resolve({ ok });
    await vi.advanceTimersByTimeAsync(0);
  }
}
