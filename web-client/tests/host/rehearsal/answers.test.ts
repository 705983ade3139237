import { describe, expect, it, test } from "vitest";
import type { Answer, Question, Shown, ShownSolution } from "../../../../protocol/messages.ts";
import { answerTo } from "../../../src/host/rehearsal/answers.ts";
import { chancesOf } from "../../../src/host/rehearsal/chance.ts";
import { crewNames } from "../../../src/host/rehearsal/names.ts";
import { isUnderstood } from "./understood.ts";

interface Example {
  shown: Shown;
  solution: ShownSolution;
  answers: { note: string; answer: Answer; understood: boolean; credit?: number }[];
}

const examples = Object.values(
  import.meta.glob<Example>("../../../../protocol/questions/*.json", { eager: true, import: "default" }),
);

const questionOf = (shown: Shown): Question => ({
  round: 1,
  number: 1,
  chapter: "Delivery",
  heading: "Which words?",
  prompt: [
    { tag: "paragraph", children: ["What comes to your mind when you hear ", { tag: "strong", children: ["DevOps"] }] },
  ],
  shown,
  mayChangeAnswer: true,
});

/** What so many classes say to a question. */
function said({ shown, solution }: Pick<Example, "shown"> & { solution?: ShownSolution }, classes = 40): Answer[] {
  const rooms = Array.from({ length: classes }, (_, number) => `room-${number}`);
  return rooms.flatMap((room) => {
    return crewNames.map((name) => answerTo(questionOf(shown), solution, chancesOf(room, name, 1))!);
  });
}

/** Of the picks that everything right consists of. */
const rightPicks = (solution: ShownSolution): readonly number[] | undefined => {
  if ("right" in solution) return solution.right;
  if ("groupOfItem" in solution) return solution.groupOfItem;
  if ("order" in solution) return solution.order;
  return "descriptionOfTerm" in solution ? solution.descriptionOfTerm : undefined;
};

test.each(examples)(
  "the examples of the protocol and these tests agree on what is understood of $shown.kind",
  ({ shown, answers }) => {
    for (const { note, answer, understood } of answers)
      expect([note, isUnderstood(shown, answer)]).toEqual([note, understood]);
  },
);

describe.each(examples)("scripted students answer $shown.kind", ({ shown, solution }) => {
  it("so that the server understands it, whatever chance says", () => {
    for (const answer of said({ shown, solution }))
      expect([answer, isUnderstood(shown, answer)]).toEqual([answer, true]);
  });

  it("so that the server understands it when nobody has told them the solution", () => {
    for (const answer of said({ shown })) expect([answer, isUnderstood(shown, answer)]).toEqual([answer, true]);
  });

  it("the same again after a reload", () => {
    expect(said({ shown, solution }, 2)).toEqual(said({ shown, solution }, 2));
  });

  it("in more than one way within a class", () => {
    expect(new Set(said({ shown, solution }, 1).map((answer) => JSON.stringify(answer))).size).toBeGreaterThan(1);
  });
});

test.each(examples.filter(({ solution }) => rightPicks(solution)))(
  "scripted students are right about six times in ten where they answer $shown.kind",
  ({ shown, solution }) => {
    const right = JSON.stringify(rightPicks(solution));
    const all = said({ shown, solution });
    const isRight = (answer: Answer) => "picks" in answer && JSON.stringify(answer.picks) === right;
    const share = all.filter(isRight).length / all.length;
    expect(share).toBeGreaterThan(0.5);
    expect(share).toBeLessThan(0.7);
  },
);

test("a number is right about six times in ten, and written with few decimals", () => {
  const accepted = [{ from: 41.04, until: 45.36 }];
  const numbers = said({ shown: { kind: "number" }, solution: { kind: "number", accepted } }).flatMap((answer) =>
    "number" in answer ? [answer.number] : [],
  );
  const right = numbers.filter((number) => number >= 41.04 && number <= 45.36);
  expect(right.length / numbers.length).toBeGreaterThan(0.5);
  expect(right.length / numbers.length).toBeLessThan(0.7);
  for (const number of numbers) expect(String(number).length).toBeLessThan(7);
});

test.each([0, 1e15, -1e15, 0.25])(
  "a question whose only right number is %d gets numbers that the server takes",
  (exact) => {
    const shown: Shown = { kind: "number" };
    const numbers = said({ shown, solution: { kind: "number", accepted: [{ from: exact, until: exact }] } });
    expect(numbers.every((answer) => isUnderstood(shown, answer))).toBe(true);
    expect(numbers.some((answer) => "number" in answer && answer.number === exact)).toBe(true);
    expect(numbers.some((answer) => "number" in answer && answer.number !== exact)).toBe(true);
  },
);

test("a text is right about six times in ten", () => {
  const accepted = ["Infrastructure as Code", "IaC"];
  const texts = said({ shown: { kind: "short-text" }, solution: { kind: "short-text", accepted } });
  const known = accepted.map((text) => text.toLowerCase());
  const right = texts.filter((answer) => "text" in answer && known.includes(answer.text.toLowerCase()));
  expect(right.length / texts.length).toBeGreaterThan(0.5);
  expect(right.length / texts.length).toBeLessThan(0.7);
});

test("words are some that any class may say, and some that the question has used", () => {
  const shown: Shown = { kind: "words", wordsMax: 3 };
  const words = said({ shown }).flatMap((answer) => ("text" in answer ? answer.text.split(", ") : []));
  expect(words).toContain("teamwork");
  expect(words).toContain("DevOps");
});

test("a poll has a favourite in most classes", () => {
  const shown: Shown = { kind: "poll", options: ["Too slow", "Just right", "Too fast", "No idea"] };
  const rooms = Array.from({ length: 50 }, (_, number) => `room-${number}`);
  const isClear = (room: string) => {
    const picks = crewNames.flatMap((name) => {
      const answer = answerTo(questionOf(shown), undefined, chancesOf(room, name, 1));
      return answer && "picks" in answer ? answer.picks : [];
    });
    return Math.max(...shown.options.map((_, place) => picks.filter((pick) => pick === place).length)) >= 8;
  };
  expect(rooms.filter(isClear).length).toBeGreaterThan(35);
});

test("the smallest questions are answered, too", () => {
  const smallest: Shown[] = [
    { kind: "choose-one", options: ["Yes"] },
    { kind: "choose-all", options: ["Yes"] },
    { kind: "sort-into-groups", items: ["One"], groups: ["All"] },
    { kind: "put-in-order", items: ["One"] },
    { kind: "match", terms: ["One"], descriptions: ["1"] },
    { kind: "scale", from: 0, until: 1, lowest: "", highest: "" },
    { kind: "words", wordsMax: 1 },
  ];
  const solutions: (ShownSolution | undefined)[] = [
    { kind: "choose-one", right: [0] },
    { kind: "choose-all", right: [0] },
    { kind: "sort-into-groups", groupOfItem: [0] },
    { kind: "put-in-order", order: [0] },
    { kind: "match", descriptionOfTerm: [0] },
    undefined,
    undefined,
  ];
  for (const [place, shown] of smallest.entries())
    for (const answer of said({ shown, ...(solutions[place] && { solution: solutions[place] }) }, 5))
      expect([shown.kind, answer, isUnderstood(shown, answer)]).toEqual([shown.kind, answer, true]);
});

test("a kind that this page does not know is left alone", () => {
  expect(answerTo(questionOf({ kind: "riddle" } as never), undefined, chancesOf("r", "Ada", 1))).toBeUndefined();
});
