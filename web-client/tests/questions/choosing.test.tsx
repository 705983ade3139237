import { describe, expect, it } from "vitest";
import { answerOf, shownOf, solutionOf } from "../../gallery/samples.ts";
import { picksOf } from "../../src/questions/kind.ts";
import { questionKind } from "../../src/questions/kinds.ts";
import { toggled } from "../../src/questions/parts/options.tsx";
import { press, show } from "../support/page.tsx";

const rows = () => [...document.querySelectorAll(".option")].map((row) => row.getAttribute("data-verdict"));

describe("choosing all that are right", () => {
  it.each([
    [[], 2, [2]],
    [[0, 5], 2, [0, 2, 5]],
    [[0, 2, 5], 2, [0, 5]],
    [[10], 9, [9, 10]],
  ])("keeps the picks %j rising when %i is tapped", (picks, position, expected) => {
    expect(toggled(picks, position)).toEqual(expected);
  });

  it("cannot be sent empty", () => {
    const kind = questionKind("choose-all")!;
    expect(kind.isComplete(shownOf["choose-all"], undefined)).toBe(false);
    expect(kind.isComplete(shownOf["choose-all"], { picks: [] })).toBe(false);
    expect(kind.isComplete(shownOf["choose-all"], { picks: [1] })).toBe(true);
  });
});

describe("the keys of the options", () => {
  const chosen: number[] = [];
  const kind = questionKind("choose-one")!;
  const page = () =>
    show(
      <>
        <input />
        <kind.Answer
          shown={shownOf["choose-one"]}
          value={undefined}
          disabled={false}
          onChange={(answer) => chosen.push(...picksOf(answer))}
          shuffleSeed={1}
        />
      </>,
    );

  it("are only letters and digits where something is typed", () => {
    const input = page().querySelector("input")!;
    press("b", input);
    press("2", input);
    expect(chosen).toEqual([]);
    press("b");
    expect(chosen).toEqual([1]);
  });
});

describe("the solution of a choice", () => {
  it("marks what was right, wrong and missed, in words too", () => {
    const kind = questionKind("choose-all")!;
    show(
      <kind.Solution
        shown={shownOf["choose-all"]}
        solution={solutionOf["choose-all"]}
        given={answerOf["choose-all"]}
      />,
    );
    expect(rows()).toEqual(["right", "wrong", "missed", "right", "other", "missed"]);
    expect(document.body.textContent).toContain("your answer, not right");
    expect(document.body.textContent).toContain("right, you did not choose it");
  });

  it("is shown plainly to who gave no answer", () => {
    const kind = questionKind("choose-one")!;
    show(<kind.Solution shown={shownOf["choose-one"]} solution={solutionOf["choose-one"]} />);
    expect(rows()).toEqual(["other", "other", "other", "right"]);
  });
});

describe("the distribution of a choice", () => {
  const counts = [3, 1, 0, 6];

  it("shows the options alone while counts may not be seen", () => {
    const kind = questionKind("choose-one")!;
    show(<kind.Distribution shown={shownOf["choose-one"]} answered={10} />);
    expect(document.querySelectorAll(".option-count")).toHaveLength(0);
    expect(rows()).toEqual([null, null, null, null]);
  });

  it("shows counts and shares, and marks what is right only with the solution", () => {
    const kind = questionKind("choose-one")!;
    show(<kind.Distribution shown={shownOf["choose-one"]} counts={counts} answered={10} />);
    expect(document.body.textContent).toContain("6 answers, 60 %");
    expect(document.body.textContent).toContain("1 answer, 10 %");
    expect(rows()).toEqual([null, null, null, null]);
    show(
      <kind.Distribution
        shown={shownOf["choose-one"]}
        counts={counts}
        answered={10}
        solution={solutionOf["choose-one"]}
      />,
    );
    expect(rows()).toEqual(["other", "other", "other", "right"]);
  });
});
