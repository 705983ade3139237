import { useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../protocol/messages.ts";
import { answerOf, shownOf, solutionOf } from "../../gallery/samples.ts";
import { questionKind } from "../../src/questions/kinds.ts";
import { press, show, tap } from "../support/page.tsx";

const kind = questionKind("match")!;
const shown = shownOf.match;
let given: Answer | undefined;

function Matching() {
  const [value, setValue] = useState<Answer | undefined>(undefined);
  given = value;
  return <kind.Answer shown={shown} value={value} disabled={false} onChange={setValue} shuffleSeed={1} />;
}

describe("matching terms with descriptions", () => {
  it("costs one tap a term, because the next one becomes active by itself", () => {
    show(<Matching />);
    for (const description of ["Packs", "Describes", "Collects", "Logs in"]) tap(`Match it with ${description}`);
    expect(given).toEqual({ picks: [1, 0, 3, 2] });
    expect(kind.isComplete(shown, given)).toBe(true);
  });

  it("takes a description from the term that had it, which is then left to match", () => {
    show(<Matching />);
    for (const description of ["Packs", "Describes", "Collects", "Logs in"]) tap(`Match it with ${description}`);
    tap("Docker: ");
    tap("Match it with Describes");
    expect(given).toEqual({ picks: [0, -1, 3, 2] });
    expect(kind.isComplete(shown, given)).toBe(false);
    expect(document.body.textContent).toContain("1 left to match");
  });

  it("works from the keyboard with arrows for the term and a digit or letter for the description", () => {
    show(<Matching />);
    press("ArrowDown");
    press("2");
    press("ArrowUp");
    press("ArrowUp");
    press("d");
    expect(given).toEqual({ picks: [3, 1, -1, -1] });
  });

  it("shows for each term its description and the one a student had given it", () => {
    show(<kind.Solution shown={shown} solution={solutionOf.match} given={answerOf.match} />);
    const verdicts = [...document.querySelectorAll(".pairs li")].map((row) => row.getAttribute("data-verdict"));
    expect(verdicts).toEqual(["right", "wrong", "right", "wrong"]);
    expect(document.body.textContent).toContain("You chose Logs in");
  });

  it("shows how many gave each term which description", () => {
    const counts = [1, 4, 0, 0, 5, 0, 0, 0, 0, 0, 0, 5, 0, 0, 3, 2];
    show(<kind.Distribution shown={shown} counts={counts} answered={5} solution={solutionOf.match} />);
    const bars = [...document.querySelectorAll(".stack")].map((bar) => bar.querySelectorAll(".stack-part").length);
    expect(bars).toEqual([2, 1, 1, 2]);
    expect(document.querySelectorAll('.stack-part[data-verdict="right"]')).toHaveLength(4);
  });
});
