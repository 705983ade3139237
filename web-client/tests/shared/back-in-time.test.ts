// In simulated time: however a server was away, its pages are back in time. Chance is real here, and seeded.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket, welcome } from "../support/fake-socket.ts";
import { connectAnewForEachTest, connection, state } from "../support/one-connection.ts";

/** What a server that is away does with those who call. */
type Absence = "turns callers away" | "lets them hang" | "does the one or the other";

const roundTripMs = 120;
/** TCP, TLS, the upgrade; then the hello. */
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

/** A socket to a server that may be away. Whoever calls while it is away hangs for good: the worst that a network does. */
class CallingSocket extends FakeSocket {
  constructor(url: string, protocols: string[]) {
    super(url, protocols);
    const isCalling = () => this.readyState !== FakeSocket.CLOSED;
    const turnsAway = absence === "turns callers away" || (absence !== "lets them hang" && random() < 0.5);
    if (isUp) {
      setTimeout(() => isCalling() && this.opens(), opensAfterMs);
      setTimeout(() => isCalling() && this.says(welcome(Date.now())), opensAfterMs + roundTripMs);
    } else if (turnsAway) {
      setTimeout(() => isCalling() && this.breaks(), 1);
    }
  }
}

connectAnewForEachTest();

beforeEach(() => {
  isUp = true;
  vi.stubGlobal("WebSocket", CallingSocket);
});

afterEach(() => connection.stop());

/** How long after the server the page is back, of an outage that long. */
function backAfterMs(awayForMs: number, seed: number): number {
  random = chance(seed);
  vi.mocked(Math.random).mockImplementation(random);
  connection.start();
  vi.advanceTimersByTime(opensAfterMs + roundTripMs);
  expect(state().is).toBe("open");
  isUp = false;
  FakeSocket.latest.breaks();
  vi.advanceTimersByTime(awayForMs);
  isUp = true;
  let waitedMs = 0;
  for (; state().is !== "open" && waitedMs < 20_000; waitedMs += 10) vi.advanceTimersByTime(10);
  connection.stop();
  return waitedMs;
}

describe.each<Absence>(["turns callers away", "lets them hang", "does the one or the other"])(
  "after a server that %s",
  (how) => {
    const slowest = (lengths: number[]) => {
      absence = how;
      return Math.max(...lengths.flatMap((length) => [1, 2, 3, 4, 5, 6].map((seed) => backAfterMs(length, seed))));
    };
    const every = (stepMs: number, fromMs: number, toMs: number) =>
      Array.from({ length: (toMs - fromMs) / stepMs }, (_, step) => fromMs + step * stepMs);

    it("a page is back within two and a half seconds, whenever in the first minute the server comes back", () => {
      expect(slowest(every(371, 0, 58_000))).toBeLessThanOrEqual(2_500);
    });

    it("a page is back within nine seconds after a longer outage", () => {
      expect(slowest(every(7_919, 62_000, 300_000))).toBeLessThanOrEqual(9_000);
    });
  },
);
