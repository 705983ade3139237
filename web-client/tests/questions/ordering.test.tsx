import { useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../protocol/messages.ts";
import { answerOf, shownOf, solutionOf } from "../../gallery/samples.ts";
import { picksOf } from "../../src/questions/kind.ts";
import { questionKind } from "../../src/questions/kinds.ts";
import { placeAt, shiftOf } from "../../src/questions/parts/drag.ts";
import { moved } from "../../src/questions/parts/order-list.tsx";
import { shuffled } from "../../src/shared/shuffle.ts";
import { button, press, show, tap } from "../support/page.tsx";

const kind = questionKind("put-in-order")!;
const shown = shownOf["put-in-order"];
let given: readonly number[];

function Ordering() {
  const [value, setValue] = useState<Answer>({ picks: [0, 1, 2, 3, 4] });
  given = picksOf(value);
  return <kind.Answer shown={shown} value={value} disabled={false} onChange={setValue} shuffleSeed={1} />;
}

describe("putting in order", () => {
  it.each([
    [0, 2, ["b", "c", "a", "d"]],
    [3, 0, ["d", "a", "b", "c"]],
    [1, 1, ["a", "b", "c", "d"]],
  ])("moves what stands at %i to %i", (from, to, expected) => {
    const letters = ["a", "b", "c", "d"];
    expect(moved([0, 1, 2, 3], from, to).map((item) => letters[item])).toEqual(expected);
  });

  it("can be done with the arrows of a row", () => {
    show(<Ordering />);
    tap("Move “Write the test” up");
    expect(given).toEqual([1, 0, 2, 3, 4]);
    tap("Move “Release to a few users” down");
    expect(given).toEqual([1, 2, 0, 3, 4]);
  });

  it("can be done by tapping a row and then the place where it belongs", () => {
    show(<Ordering />);
    tap("Merge to the main branch");
    expect(document.body.textContent).toContain("Now tap the place");
    tap("Place 2");
    expect(given).toEqual([0, 4, 1, 2, 3]);
  });

  it("can be done with keys: pick up with a press and carry with the arrows", () => {
    show(<Ordering />);
    tap("Place 1: Release");
    press("ArrowDown", button("Place 1: Release"));
    press("ArrowDown", button("Place 2: Release"));
    expect(given).toEqual([1, 2, 0, 3, 4]);
    expect(document.activeElement?.textContent).toBe("Release to a few users");
  });

  it("says aloud where a row has gone", () => {
    show(<Ordering />);
    tap("Move “Write the test” up");
    expect(document.querySelector("[aria-live]")?.textContent).toBe("“Write the test” is now in place 1.");
  });

  it("starts from an order that holds every item once and is the same after a reload", () => {
    const first = picksOf(kind.start(shown, 77));
    expect([...first].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(picksOf(kind.start(shown, 77))).toEqual(first);
    expect(kind.isComplete(shown, { picks: [...first] })).toBe(true);
    expect(kind.isComplete(shown, { picks: [0, 0, 1, 2, 3] })).toBe(false);
  });

  it("starts differently for neighbours", () => {
    const orders = new Set(Array.from({ length: 30 }, (_, seed) => picksOf(kind.start(shown, seed)).join()));
    expect(orders.size).toBeGreaterThan(20);
  });

  it("shows the right order and where the student had each item", () => {
    show(<kind.Solution shown={shown} solution={solutionOf["put-in-order"]} given={answerOf["put-in-order"]} />);
    const rows = [...document.querySelectorAll(".order-row")].map((row) => row.getAttribute("data-verdict"));
    expect(rows).toEqual(["right", "wrong", "wrong", "right", "right"]);
    expect(document.body.textContent).toContain("You had it in place 3");
  });

  it("shows how many put each item in each place", () => {
    const counts = Array.from({ length: 25 }, (_, cell) => (cell % 6 === 0 ? 4 : 0));
    show(<kind.Distribution shown={shown} counts={counts} answered={4} />);
    const filled = [...document.querySelectorAll(".heat-count")].filter((cell) => cell.textContent !== "");
    expect(filled).toHaveLength(5);
  });
});

describe("dragging a row", () => {
  const rows = [0, 1, 2, 3].map((place) => ({ top: place * 60, height: 50 }));

  it.each([
    [0, 25, 0],
    [0, 84, 0],
    [0, 86, 1],
    [0, 1000, 3],
    [3, -50, 0],
    [2, 146, 2],
  ])("that stood at %i with its middle at %i drops it at %i", (dragged, middle, expected) => {
    expect(placeAt(middle, rows, dragged)).toBe(expected);
  });

  it("lets exactly the rows between make room", () => {
    expect([0, 1, 2, 3].map((place) => shiftOf(place, 0, 2, 60))).toEqual([0, -60, -60, 0]);
    expect([0, 1, 2, 3].map((place) => shiftOf(place, 3, 1, 60))).toEqual([0, 60, 60, 0]);
  });
});

describe("a seeded shuffle", () => {
  it("keeps every value and gives each order about as often", () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 6_000; seed++) {
      const order = shuffled(["a", "b", "c"], seed * 1_000_003).join("");
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.size).toBe(6);
    for (const times of seen.values()) expect(Math.abs(times - 1_000)).toBeLessThan(150);
  });

  it("uses the upper half of a seed of 53 bits", () => {
    const orders = new Set(
      Array.from({ length: 20 }, (_, high) => shuffled([0, 1, 2, 3, 4, 5], high * 2 ** 33).join()),
    );
    expect(orders.size).toBeGreaterThan(15);
  });
});
