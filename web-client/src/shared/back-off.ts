// How long to wait before trying to connect again, so that a class that lost its Wi-Fi together does not come back in
// the same instant, and how long one attempt may take. It knows no sockets and reads no clock.
//
// In the first minute of an outage a page is back within 2.5 s of the server, whatever it was doing when that came back:
//   - no wait is longer than 2 s, and after each the page knocks (`door.ts`), whether or not an earlier knock still hangs;
//   - a socket that hangs, because there was nobody to turn it away, is given up in 1.5 s, and a knock follows in 0.5 s.
// So a knock that is answered begins 2 s after the server is back at the latest. It takes three round trips (TCP, TLS, one
// request), and the socket behind it four (TCP, TLS, upgrade, hello): the last 0.5 s are enough for round trips of 70 ms.
// Three things may take longer: a wait the server has named itself; a slow link; and a connection that died without a
// word, which `pulse.ts` has to notice first.

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

/** After a socket that hung: that was wait enough, and only has to be spread. */
export function waitAfterHangingMs(random: number): number {
  return Math.floor(random * firstMs);
}

/**
 * How long to wait for a socket to open, and then as long again for the welcome, on a link where less than that took
 * `exchangeMs`: infinity where nothing is known.
 */
export function patienceMs(exchangeMs: number): number {
  return Math.min(Math.max(quickMs, 3 * exchangeMs), patientMs);
}
