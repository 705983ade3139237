import { expect, test } from "vitest";
import { allRight } from "../../src/questions/also-right.ts";

test("of options of which one is to be chosen those that count are marked together", () => {
  const solution = { shown: { kind: "choose-one" as const, right: [2] }, explanation: [], alsoRight: [{ picks: [0] }] };
  expect(allRight(solution)).toEqual({ first: { kind: "choose-one", right: [2, 0] }, others: [], words: [] });
});

test("an arrangement that counts as well is a solution of its own", () => {
  const order = { shown: { kind: "put-in-order" as const, order: [2, 0, 1] }, explanation: [] };
  expect(allRight(order)).toEqual({ first: order.shown, others: [], words: [] });
  const { first, others } = allRight({ ...order, alsoRight: [{ picks: [2, 1, 0] }] });
  expect(first).toEqual(order.shown);
  expect(others).toEqual([{ kind: "put-in-order", order: [2, 1, 0] }]);
});

test("a set that counts as well stays apart from the one that the key names", () => {
  const all = { shown: { kind: "choose-all" as const, right: [0, 1] }, explanation: [], alsoRight: [{ picks: [3] }] };
  expect(allRight(all).first).toEqual(all.shown);
  expect(allRight(all).others).toEqual([{ kind: "choose-all", right: [3] }]);
});

test("what was said in own words is told as it was said", () => {
  const shown = { kind: "choose-one" as const, right: [2] };
  const alsoRight = [{ text: "a canary" }, { number: 4.5 }];
  expect(allRight({ shown, explanation: [], alsoRight }).words).toEqual(["a canary", "4.5"]);
});
