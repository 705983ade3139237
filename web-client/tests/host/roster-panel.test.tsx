import { options } from "preact";
import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import type { TallyDocument } from "../../../protocol/messages.ts";
import { button, open, openAnewForEachTest, page, student } from "../support/host-room.tsx";
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

/** The components that are rendered meanwhile, by name. */
function rendered(act: () => void): Set<string> {
  const names = new Set<string>();
  const diffed = options.diffed;
  options.diffed = (node) => {
    if (typeof node.type === "function") names.add(node.type.name);
    diffed?.(node);
  };
  act();
  options.diffed = diffed!;
  return names;
}

test("rows and counts, which change ten times a second, draw anew only what shows them", () => {
  const { seat, show } = open(sampleRoom({ phase: "asking" }));
  const withRow = rendered(() => seat(students[0]!));
  expect(withRow).toContain("RosterEntry");
  for (const other of ["RoomPage", "ActionBar", "RoomHeader", "LiveCount"]) expect(withRow).not.toContain(other);
  const counted = { type: "tally", sequence: 9, round: 1, joined: 1, present: 1, answered: 1, names: [], moreNames: 0 };
  const withTally = rendered(() => show({ tally: counted as TallyDocument }));
  expect(withTally).toContain("LiveCount");
  for (const other of ["RoomPage", "ActionBar", "RosterPanel", "RosterEntry"]) expect(withTally).not.toContain(other);
});

test("a student who leaves the list while their button has the focus hands it to the list", () => {
  const { seat } = open(sampleRoom({ phase: "asking" }));
  seat(...students);
  act(() => button("No answer").click());
  act(() => button("Manage Student 1").focus());
  seat({ ...students[0]!, answeredRound: 3 }, ...students.slice(1));
  expect(document.activeElement?.className).toBe("roster-rows");
});
