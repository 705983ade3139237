import { expect, test, vi } from "vitest";
import type { RosterRow } from "../../../protocol/messages.ts";
import { type Found, findRows, type RosterFilter, rowsBetween, rowsInSight } from "../../src/host/roster.ts";
import { withRows } from "../../src/shared/roster.ts";

function row(seat: number, nickname: string, change: Partial<RosterRow> = {}): RosterRow {
  return { seat, nickname, state: "playing", present: true, points: 0, ...change };
}

const roster = withRows(
  [],
  [
    row(3, "Élodie", { answeredRound: 2 }),
    row(1, "Ada", { answeredRound: 1 }),
    row(2, "Linus", { present: false }),
    row(4, "Mallory", { state: "banned", present: false }),
  ],
);
const namesIn = (found: Found) => rowsBetween(found, 0, found.count).map(({ nickname }) => nickname);
const names = (query: string, filter: RosterFilter, round?: number) =>
  namesIn(findRows(roster, { query, filter, round }));

test("students are listed in the order of their arrival, whoever is away too, and who was put out apart", () => {
  expect(names("", "all")).toEqual(["Ada", "Linus", "Élodie"]);
  expect(names("", "removed")).toEqual(["Mallory"]);
});

test("the host finds who is away and who of those here has not answered", () => {
  expect(names("", "absent")).toEqual(["Linus"]);
  expect(names("", "waiting", 2)).toEqual(["Ada"]);
  expect(names("", "waiting", 1)).toEqual(["Élodie"]);
});

test("a search looks anywhere in a name whatever the case", () => {
  expect(names(" LIN ", "all")).toEqual(["Linus"]);
  expect(names("élo", "all")).toEqual(["Élodie"]);
  expect(names("nobody", "all")).toEqual([]);
});

test("of 20,000 students only those in sight are drawn", () => {
  const { first, end } = rowsInSight({ top: 440_000, height: 600 }, 44, 20_000);
  expect(first).toBeLessThanOrEqual(10_000);
  expect(end).toBeGreaterThanOrEqual(10_014);
  expect(end - first).toBeLessThan(40);
});

test("a list that became shorter than where it was scrolled to draws its end and no more", () => {
  expect(rowsInSight({ top: 44_000, height: 600 }, 44, 3)).toEqual({ first: 3, end: 3 });
  expect(rowsInSight({ top: 0, height: 600 }, 44, 3)).toEqual({ first: 0, end: 3 });
});

const full = withRows(
  [],
  Array.from({ length: 20_000 }, (_, index) => row(index + 1, `Student ${index + 1}`)),
);

test("what is in sight is found anywhere in a list of 20,000", () => {
  const found = findRows(full, { query: "", filter: "all" });
  expect(found.count).toBe(20_000);
  for (const first of [0, 255, 256, 12_345, 19_995])
    expect(rowsBetween(found, first, first + 5).map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5].map((n) => first + n));
  expect(rowsBetween(found, 19_999, 20_100).map(({ seat }) => seat)).toEqual([20_000]);
  expect(namesIn(findRows(full, { query: "student 1999", filter: "all" }))).toHaveLength(11);
});

test("a search that goes on finds what a new one finds, and looks only at what has changed", () => {
  const before = findRows(full, { query: "student 777", filter: "all" });
  const changed = withRows(full, [row(777, "Ada"), row(9_000, "Student 777 again")]);
  const looked = vi.spyOn(Array.prototype, "filter");
  const after = findRows(changed, { query: "student 777", filter: "all" }, before);
  expect(looked).toHaveBeenCalledTimes(2);
  looked.mockRestore();
  expect(namesIn(after)).toEqual(namesIn(findRows(changed, { query: "student 777", filter: "all" })));
  expect(namesIn(after)).toContain("Student 777 again");
  expect(namesIn(findRows(changed, { query: "student 777", filter: "absent" }, before))).toEqual([]);
  expect(namesIn(findRows(changed, { query: "ada", filter: "all" }, before))).toEqual(["Ada"]);
});
