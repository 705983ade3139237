import { expect, test } from "vitest";
import type { RosterRow } from "../../../protocol/messages.ts";
import { findRows, rowsInSight } from "../../src/host/roster.ts";

function row(seat: number, nickname: string, change: Partial<RosterRow> = {}): [number, RosterRow] {
  return [seat, { seat, nickname, state: "playing", present: true, answered: false, points: 0, ...change }];
}

const roster = new Map([
  row(3, "Élodie", { answered: true }),
  row(1, "Ada"),
  row(2, "Linus", { present: false }),
  row(4, "Mallory", { state: "banned", present: false }),
]);
const names = (...wanted: Parameters<typeof findRows>) => findRows(...wanted).map(({ nickname }) => nickname);

test("students are listed in the order of their arrival, whoever is away too, and who was put out apart", () => {
  expect(names(roster, "", "all")).toEqual(["Ada", "Linus", "Élodie"]);
  expect(names(roster, "", "removed")).toEqual(["Mallory"]);
});

test("the host finds who is away and who of those here has not answered", () => {
  expect(names(roster, "", "absent")).toEqual(["Linus"]);
  expect(names(roster, "", "waiting")).toEqual(["Ada"]);
});

test("a search looks anywhere in a name whatever the case", () => {
  expect(names(roster, " LIN ", "all")).toEqual(["Linus"]);
  expect(names(roster, "élo", "all")).toEqual(["Élodie"]);
  expect(names(roster, "nobody", "all")).toEqual([]);
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
