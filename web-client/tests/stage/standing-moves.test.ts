import { expect, test } from "vitest";
import type { Standing } from "../../../protocol/messages.ts";
import { movesOf, placesBefore, podium } from "../../src/stage/standing-moves.ts";

function standing(seat: number, rank: number, previousRank?: number): Standing {
  const before = previousRank === undefined ? {} : { previousRank };
  return { seat, nickname: `Student ${seat}`, rank, points: 1000 - rank, gained: 0, ...before };
}

test("nobody has moved when the standings are shown for the first time", () => {
  const moves = movesOf([standing(1, 1), standing(2, 2)]);
  expect([...moves.values()]).toEqual([{ to: "same" }, { to: "same" }]);
});

test("later it shows who went up and down and by how many places", () => {
  const moves = movesOf([standing(5, 1, 3), standing(6, 2, 1), standing(7, 3, 3), standing(8, 4)]);
  expect(moves.get(5)).toEqual({ to: "up", places: 2 });
  expect(moves.get(6)).toEqual({ to: "down", places: 1 });
  expect(moves.get(7)).toEqual({ to: "same" });
  expect(moves.get(8)).toEqual({ to: "new" });
});

test("a row starts from where it stood in this list, and who was not in it comes from below", () => {
  const places = placesBefore([standing(5, 1, 14), standing(6, 2, 1), standing(7, 3, 2), standing(8, 4)]);
  expect(Object.fromEntries(places)).toEqual({ 6: 0, 7: 1, 5: 2, 8: 4 });
});

const podiums: [ranks: number[], steps: [rank: number, seats: number[]][]][] = [
  [[], []],
  [
    [1, 2, 3, 4],
    [
      [1, [0]],
      [2, [1]],
      [3, [2]],
    ],
  ],
  [
    [1, 1, 3],
    [
      [1, [0, 1]],
      [3, [2]],
    ],
  ],
  [
    [1, 2, 2, 4],
    [
      [1, [0]],
      [2, [1, 2]],
    ],
  ],
  [[1, 1, 1, 4], [[1, [0, 1, 2]]]],
  [
    [1, 2, 3, 3],
    [
      [1, [0]],
      [2, [1]],
      [3, [2, 3]],
    ],
  ],
];

test.each(podiums)("ranks %j stand on the podium so that equals share a step", (ranks, steps) => {
  const standings = ranks.map((rank, seat) => standing(seat, rank));
  const taken = podium(standings).map((step) => [step.rank, step.standings.map(({ seat }) => seat)]);
  expect(taken).toEqual(steps);
});
