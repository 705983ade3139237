// How long to wait before trying to connect again, so that a class that lost its Wi-Fi together does not come back in
// the same instant, and how long one attempt may take. It knows no sockets and reads no clock.
//
// In the first minute of an outage a page is back within 2.5 s of the server. The attempt that finds the server begins
// 2 s after that at the latest, whatever the page was doing:
//   - it waited: no wait is longer than 2 s;
//   - an attempt had just been turned away: a wait has begun, as above;
//   - an attempt hung, because there was nobody to turn it away: 1.5 s until it is given up, then a wait of 0.5 s.
// That attempt itself takes four round trips (TCP, TLS, upgrade, hello), for which the last 0.5 s are left.
// Three things may take longer: a wait the server has named itself, a link on which even arriving took more than that 0.5 s,
// and a connection that died without a word, which `pulse.ts` has to notice first.

const firstMs = 500;
const soonMs = 2_000;
const laterMs = 5_000;
const soonForMs = 60_000;

const quickMs = 1_500;
const patientMs = 8_000;

/** Full jitter: anything from 0 to the bound. `attempt` counts from 0; `random` is in [0, 1). */
export function waitBeforeRetryMs(attempt: number, lostForMs: number, random: number): number {
  const bound = lostForMs < soonForMs ? Math.min(firstMs * 2 ** Math.min(attempt, 8), soonMs) : laterMs;
  return Math.floor(random * bound);
}

/** After an attempt that hung: that was wait enough, and only has to be spread. */
export function waitAfterHangingMs(random: number): number {
  return Math.floor(random * firstMs);
}

/**
 * How long to wait for a connection to open, and then as long again for the welcome. `quickestMs` is how long it took at
 * its quickest so far, infinity before the first time. After the first minute the link may have become a slow one.
 */
export function patienceMs(lostForMs: number, quickestMs: number): number {
  return lostForMs < soonForMs ? Math.min(Math.max(quickMs, 3 * quickestMs), patientMs) : patientMs;
}
