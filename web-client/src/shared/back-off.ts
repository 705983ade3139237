// How long to wait before trying to connect again, so that a class that lost its Wi-Fi together does not come back in
// the same instant. It knows no sockets and reads no clock.

const firstMs = 500;
const soonMs = 2_000;
const laterMs = 5_000;
const soonForMs = 60_000;

/** Full jitter: anything from 0 to the bound. `attempt` counts from 0; `random` is in [0, 1). */
export function waitBeforeRetryMs(attempt: number, lostForMs: number, random: number): number {
  const bound = lostForMs < soonForMs ? Math.min(firstMs * 2 ** Math.min(attempt, 8), soonMs) : laterMs;
  return Math.floor(random * bound);
}
