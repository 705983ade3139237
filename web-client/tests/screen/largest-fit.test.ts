import { expect, test } from "vitest";
import { bestLayout, firstLargeEnough, largestFit } from "../../src/screen/largest-fit.ts";

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

function attempts(...sizes: [number, ...number[]]) {
  const made: number[] = [];
  const [first, ...others] = sizes.map((size) => {
    const fit = () => {
      made.push(size);
      return { columns: 1, size };
    };
    return { enough: 15, fit };
  });
  const all = [first!, ...others] as const;
  const { attempt, layout } = firstLargeEnough(all);
  return { layout, made, taken: all.indexOf(attempt) };
}

test("what can be read as it is is left as it is", () => {
  expect(attempts(16, 30)).toEqual({ layout: { columns: 1, size: 16 }, made: [16], taken: 0 });
});

test("parts are left out only until the rest can be read", () => {
  expect(attempts(10, 12, 18, 30)).toEqual({ layout: { columns: 1, size: 18 }, made: [10, 12, 18], taken: 2 });
});

test("where nothing helps enough the largest type counts and of equals the one that leaves out less", () => {
  expect(attempts(10, 12, 9, 12).taken).toBe(1);
  expect(attempts(10, 10, 8).taken).toBe(0);
});
