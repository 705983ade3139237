import { describe, expect, it } from "vitest";
import { patienceMs, waitAfterHangingMs, waitBeforeRetryMs } from "../../src/shared/back-off.ts";

const almostOne = 0.999999;

describe("the wait before connecting again", () => {
  it.each([
    // attempt, lost for, bound
    [0, 0, 500],
    [1, 500, 1000],
    [2, 1500, 2000],
    [3, 3500, 2000],
    [40, 59_999, 2000],
    [41, 60_000, 5000],
    [5000, 3_600_000, 5000],
  ])("at attempt %i after %i ms is anything up to %i ms", (attempt, lostForMs, bound) => {
    expect(waitBeforeRetryMs(attempt, lostForMs, 0)).toBe(0);
    expect(waitBeforeRetryMs(attempt, lostForMs, 0.5)).toBe(bound / 2);
    expect(waitBeforeRetryMs(attempt, lostForMs, almostOne)).toBe(bound - 1);
  });
});

describe("the patience with an attempt that hangs", () => {
  it.each([
    // took, patience
    [Number.POSITIVE_INFINITY, 8_000],
    [40, 1_500],
    [500, 1_500],
    [600, 1_800],
    [3_000, 8_000],
  ])("on a link where less than that took %i ms is %i ms", (exchangeMs, patience) => {
    expect(patienceMs(exchangeMs)).toBe(patience);
  });

  it("is followed by a wait of up to half a second", () => {
    expect(waitAfterHangingMs(0)).toBe(0);
    expect(waitAfterHangingMs(almostOne)).toBe(499);
  });
});
