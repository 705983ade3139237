// In simulated time: however a server was away, its pages are back in time. Chance is real here, and seeded.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket, welcome } from "../support/fake-socket.ts";
import { connectAnewForEachTest, connection, state } from "../support/one-connection.ts";

/** What a server that is away does with those who call. */
type Absence = "turns callers away" | "lets them hang" | "does the one or the other";

const roundTripMs = 70;
/** TCP, TLS, and the upgrade or a request; then the hello. */
const opensAfterMs = 3 * roundTripMs;

let isUp: boolean;
let absence: Absence;
let random: () => number;

/** Numbers from 0 to 1 that are the same each time (a linear congruential generator, from Numerical Recipes). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Who calls while the server is away and is not turned away hangs for good: the worst that a network does. */
function call(isThere: () => void, isTurnedAway: () => void): void {
  const turnsAway = absence === "turns callers away" || (absence !== "lets them hang" && random() < 0.5);
  if (isUp) setTimeout(isThere, opensAfterMs);
  else if (turnsAway) setTimeout(isTurnedAway, 1);
}

class CallingSocket extends FakeSocket {
  constructor(url: string, protocols: string[]) {
    super(url, protocols);
    const isCalling = () => this.readyState !== FakeSocket.CLOSED;
    const greet = () =>
      isCalling() && this.opens() && setTimeout(() => isCalling() && this.says(welcome(0)), roundTripMs);
    call(greet, () => isCalling() && this.breaks());
  }
}

const knock = (_: string, { signal }: { signal: AbortSignal }) =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new TypeError("failed to fetch"));
    signal.addEventListener("abort", fail);
    call(() => resolve({ ok: true }), fail);
  });

connectAnewForEachTest();

beforeEach(() => {
  isUp = true;
  vi.stubGlobal("WebSocket", CallingSocket);
  vi.stubGlobal("fetch", knock);
});

afterEach(() => connection.stop());

const isOpen = () => state().is === "open";

const hourMs = 60 * 60 * 1000;

/** Lets time pass, from one timer to the next, until the fact is there; what a timer has settled comes before the next one. */
async function passUntil(fact: () => boolean): Promise<void> {
  const sinceMs = performance.now();
  while (!fact()) {
    if (performance.now() - sinceMs > hourMs) throw new Error("an hour has passed");
    vi.advanceTimersToNextTimer();
    for (let turn = 0; turn < 5; turn++) await null;
  }
}

/** How long after the server the page is back, of an outage that long. */
async function backAfterMs(awayForMs: number, seed: number): Promise<number> {
  random = chance(seed);
  vi.spyOn(Math, "random").mockImplementation(random);
  connection.start();
  await passUntil(isOpen);
  isUp = false;
  let upAtMs = 0;
  setTimeout(() => {
    isUp = true;
    upAtMs = performance.now();
  }, awayForMs);
  FakeSocket.latest.breaks();
  await passUntil(() => isUp && isOpen());
  connection.stop();
  FakeSocket.all = [];
  return performance.now() - upAtMs;
}

describe.each<Absence>(["turns callers away", "lets them hang", "does the one or the other"])(
  "after a server that %s",
  (how) => {
    const slowest = async (stepMs: number, fromMs: number, toMs: number) => {
      absence = how;
      let slowestMs = 0;
      for (let awayForMs = fromMs; awayForMs < toMs; awayForMs += stepMs)
        for (const seed of [1, 2, 3, 4]) slowestMs = Math.max(slowestMs, await backAfterMs(awayForMs, seed));
      return slowestMs;
    };

    it("a page is back within two and a half seconds, whenever in the first minute the server comes back", async () => {
      expect(await slowest(499, 0, 58_000)).toBeLessThanOrEqual(2_500);
    });

    it("a page is back within five and a half seconds after a longer outage", async () => {
      expect(await slowest(7_919, 62_000, 300_000)).toBeLessThanOrEqual(5_500);
    });
  },
);
