import { expect, test } from "vitest";
import type { RosterRow } from "../../../protocol/messages.ts";
import { type Roster, withRows } from "../../src/shared/roster.ts";

const row = (seat: number, points = 0): RosterRow => ({
  seat,
  nickname: `Student ${seat}`,
  state: "playing",
  present: true,
  points,
});
const seats = (roster: Roster) => roster.flatMap((page) => page.map(({ seat }) => seat));

test("rows stand in the order of their seats, whatever order they came in", () => {
  expect(seats(withRows([], [row(700), row(3), row(256), row(255), row(1)]))).toEqual([1, 3, 255, 256, 700]);
});

test("a newer row takes the place of the older one, and the older list stays as it was", () => {
  const before = withRows([], [row(1), row(2)]);
  const after = withRows(before, [row(2, 900), row(3)]);
  expect(after.flatMap((page) => page.map(({ points }) => points))).toEqual([0, 900, 0]);
  expect(seats(before)).toEqual([1, 2]);
  expect(before[0]?.[2]?.points).toBe(0);
});

test("a frame of 200 rows leaves the rest of 20,000 untouched, so that its cost does not grow with the class", () => {
  const before = withRows(
    [],
    Array.from({ length: 20_000 }, (_, index) => row(index + 1)),
  );
  const after = withRows(
    before,
    Array.from({ length: 200 }, (_, index) => row(5_000 + index, 900)),
  );
  const untouched = after.filter((page, place) => page === before[place]);
  expect(after.length - untouched.length).toBeLessThanOrEqual(2);
});
