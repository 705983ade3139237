import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import { open, openAnewForEachTest, page, student } from "../support/host-room.tsx";
import { sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();

/** What a browser tells when the size of a box has changed: a page of a test has no sizes of its own. */
class Sizes {
  static watchers: Sizes[] = [];
  boxes: Element[] = [];
  constructor(readonly tell: () => void) {
    Sizes.watchers.push(this);
  }
  observe(box: Element) {
    this.boxes.push(box);
  }
  disconnect() {
    this.boxes = [];
  }
  static become(box: Element, height: number) {
    Object.defineProperty(box, "clientHeight", { value: height, configurable: true });
    const watching = Sizes.watchers.filter(({ boxes }) => boxes.includes(box));
    act(() => {
      for (const { tell } of watching) tell();
    });
  }
}

const students = Array.from({ length: 40 }, (_, index) => student(index + 1, `Student ${index + 1}`));
const drawn = () => page.querySelectorAll(".roster-row").length;

test("a list that was low when the first student came draws every row in sight when it has grown", () => {
  vi.stubGlobal("ResizeObserver", Sizes);
  const { seat } = open(sampleRoom());
  seat(students[0]!);
  const box = page.querySelector(".roster-rows")!;
  Sizes.become(box, 44);
  seat(...students);
  expect(drawn()).toBeLessThan(10);
  Sizes.become(box, 44 * 20);
  expect(drawn()).toBeGreaterThanOrEqual(20);
});

test("a list with nobody in it says whether somebody may still come", () => {
  const { move } = open(sampleRoom());
  expect(page.querySelector(".roster-empty")?.textContent).toBe("Students appear here as they join.");
  move({ phase: "finished", standings: [] });
  expect(page.querySelector(".roster-empty")?.textContent).toBe("Nobody took part.");
});
