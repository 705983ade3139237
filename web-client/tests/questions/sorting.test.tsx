import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import type { Answer } from "../../../protocol/messages.ts";
import { answerOf, shownOf, solutionOf } from "../../gallery/samples.ts";
import { questionKind } from "../../src/questions/kinds.ts";
import { nextItem } from "../../src/questions/parts/sorting.tsx";
import { press, show, tap } from "../support/page.tsx";

const kind = questionKind("sort-into-groups")!;
const shown = shownOf["sort-into-groups"];
let given: Answer | undefined;

function Sorting() {
  const [value, setValue] = useState<Answer | undefined>(undefined);
  given = value;
  return <kind.Answer shown={shown} value={value} disabled={false} onChange={setValue} shuffleSeed={1} />;
}

describe("sorting into groups", () => {
  it("costs one tap an item, because the next one becomes active by itself", () => {
    show(<Sorting />);
    for (const group of ["Infra", "Infra", "Product", "Product", "Data", "Data"]) tap(`Put it into ${group}`);
    expect(given).toEqual({ picks: [0, 0, 1, 1, 2, 2] });
    expect(kind.isComplete(shown, given)).toBe(true);
  });

  it("can be sent only when every item has a group", () => {
    show(<Sorting />);
    tap("Put it into Infra");
    expect(kind.isComplete(shown, given)).toBe(false);
    expect(document.body.textContent).toContain("5 left to sort");
  });

  it("lets an item be tapped and put elsewhere", () => {
    show(<Sorting />);
    for (let item = 0; item < 6; item++) tap("Put it into Infra");
    tap("book their hotels");
    tap("Put it into Product");
    expect(given).toEqual({ picks: [0, 0, 1, 0, 0, 0] });
  });

  it("works from the keyboard with arrows for the item and a digit or letter for the group", () => {
    show(<Sorting />);
    press("ArrowDown");
    press("2");
    press("ArrowUp");
    press("c");
    expect(given).toEqual({ picks: [-1, 2, -1, -1, -1, -1] });
  });

  it("leaves the arrows to code that is scrolled with them", () => {
    const page = show(
      <>
        <pre />
        <Sorting />
      </>,
    );
    press("ArrowDown", page.querySelector("pre")!);
    press("2");
    expect(given).toEqual({ picks: [1, -1, -1, -1, -1, -1] });
  });

  it.each([
    [false, "smooth"],
    [true, "auto"],
  ])("brings the next item in sight in the way that was asked for (less motion: %s)", (matches, expected) => {
    vi.stubGlobal("matchMedia", () => ({ matches }));
    const scrolled = vi.fn();
    vi.spyOn(Element.prototype, "scrollIntoView").mockImplementation(scrolled);
    show(<Sorting />);
    tap("Put it into Infra");
    expect(scrolled).toHaveBeenCalledWith({ block: "start", behavior: expected });
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each([
    [[-1, -1, -1], 0, 1],
    [[0, -1, -1], 2, 1],
    [[0, 1, -1], 0, 2],
    [[0, 1, 1], 1, 2],
    [[0, 1, 1], 2, 2],
  ])("goes on from %j after item %i to item %i", (picks, item, expected) => {
    expect(nextItem(picks, item)).toBe(expected);
  });

  it("shows for each item where it belongs and where the student had put it", () => {
    show(
      <kind.Solution shown={shown} solution={solutionOf["sort-into-groups"]} given={answerOf["sort-into-groups"]} />,
    );
    const verdicts = [...document.querySelectorAll(".sorted-group li")].map((row) => row.getAttribute("data-verdict"));
    expect(verdicts).toEqual(["right", "wrong", "right", "right", "right", "wrong"]);
    expect(document.body.textContent).toContain("You chose Infra Engineering");
  });

  it("shows how many put each item into each group", () => {
    const counts = [4, 1, 0, 0, 5, 0, 0, 0, 5, 1, 1, 3, 5, 0, 0, 2, 2, 1];
    show(<kind.Distribution shown={shown} counts={counts} answered={5} solution={solutionOf["sort-into-groups"]} />);
    const bars = [...document.querySelectorAll(".stack")].map((bar) => bar.querySelectorAll(".stack-part").length);
    expect(bars).toEqual([2, 1, 1, 3, 1, 3]);
    expect(document.querySelectorAll('.stack-part[data-verdict="right"]')).toHaveLength(3);
  });
});
