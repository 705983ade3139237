import { expect, test } from "vitest";
import { crewNames, crewSize, isScripted } from "../../../src/host/rehearsal/names.ts";

test("twenty names are different, and plainly no pupil's", () => {
  expect(new Set(crewNames).size).toBe(crewSize);
  for (const name of crewNames) expect(name).toMatch(/^\p{L}+ \(scripted\)$/u);
});

test("a name has room for the number that the server suggests when it is taken", () => {
  for (const name of crewNames) expect(`${name} 51`.length).toBeLessThanOrEqual(20);
});

test("every page knows scripted students by their names, also with a number", () => {
  expect(isScripted("Ada (scripted)")).toBe(true);
  expect(isScripted("Ada (scripted) 2")).toBe(true);
  for (const name of ["Ada", "Ada (scripted) too", "Mallory (scripted)", "(scripted)", "Ada 2"])
    expect([name, isScripted(name)]).toEqual([name, false]);
});
