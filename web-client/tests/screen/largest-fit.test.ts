import { expect, test } from "vitest";
import { bestLayout, largestFit } from "../../src/screen/largest-fit.ts";

test("type grows until it would no longer fit", () => {
  const size = largestFit(8, 80, (candidate) => candidate <= 33.3);
  expect(size).toBeLessThanOrEqual(33.3);
  expect(size).toBeGreaterThan(33);
});

test("type is never larger than asked for and never smaller than can be read at all", () => {
  expect(largestFit(8, 80, () => true)).toBe(80);
  expect(largestFit(8, 80, () => false)).toBe(8);
});

/** A page on which `columns` of them allow this much. */
const page = (allowed: Record<number, number>) => (layout: { columns: number; size: number }) =>
  layout.size <= (allowed[layout.columns] ?? 0);

test("the number of columns that allows the largest type is taken", () => {
  const layout = bestLayout([1, 2, 3], [8, 80], page({ 1: 20, 2: 41, 3: 30 }));
  expect(layout.columns).toBe(2);
  expect(layout.size).toBeGreaterThan(40.5);
  expect(layout.size).toBeLessThanOrEqual(41);
});

test("of equally good numbers of columns the first named is taken", () => {
  expect(bestLayout([1, 2], [8, 80], page({ 1: 80, 2: 80 }))).toEqual({ columns: 1, size: 80 });
});

test("a page too full for anything falls back to the smallest type", () => {
  expect(bestLayout([1, 2], [8, 80], () => false)).toEqual({ columns: 1, size: 8 });
});
