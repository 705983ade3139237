import { expect, test } from "vitest";
import type { TallyDocument } from "../../../protocol/messages.ts";
import { open, openAnewForEachTest, page } from "../support/host-room.tsx";
import { sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();

const tally: TallyDocument = {
  type: "tally",
  sequence: 5,
  round: 3,
  joined: 300,
  present: 290,
  answered: 17,
  counts: [5, 12],
  names: [],
  moreNames: 0,
};

const count = () => page.querySelector(".live-count")?.textContent;
const bars = () => [...page.querySelectorAll(".option")].map((option) => option.textContent);

test("while a question is open the host sees how many have answered, and what, as it changes", () => {
  const { show } = open(sampleRoom({ phase: "asking" }));
  show({ tally });
  expect(count()).toBe("17of 290 answered");
  expect(page.querySelector("progress")?.value).toBe(17);
  expect(page.querySelector("progress")?.max).toBe(290);
  expect(bars()).toEqual([expect.stringMatching(/DataOps.*5/), expect.stringMatching(/DevOps.*12/)]);
  show({ tally: { ...tally, answered: 18, counts: [6, 12] } });
  expect(count()).toBe("18of 290 answered");
  expect(bars()[0]).toMatch(/DataOps.*6/);
});

test.each(["asking", "closed"] as const)(
  "a tally of the question before counts nothing and draws nothing while the next one is %s",
  (phase) => {
    const { show } = open(sampleRoom({ phase }));
    show({ tally: { ...tally, round: 2 } });
    expect(count()).toBe("0of 290 answered");
    expect(bars().join()).not.toMatch(/[0-9]/);
  },
);

test("the host reads in words whom the room waits for and until when, and nothing of an earlier question", () => {
  const { show, session } = open(sampleRoom({ phase: "asking" }));
  const closesAtMs = session.clock.nowMs() + 45_000;
  show({ tally: { ...tally, extraTime: { students: 2, closesAtMs } } });
  const until = new Date(Date.now() + 45_000).toLocaleTimeString("en-GB");
  expect(page.textContent).toContain(`2 students have extra time, until ${until}`);
  show({ tally: { ...tally, extraTime: { students: 1 } } });
  expect(page.textContent).toContain("1 student has extra time");
  show({ tally: { ...tally, round: 2, extraTime: { students: 1, closesAtMs } } });
  expect(page.textContent).not.toContain("extra time");
});

test("whoever answered and left is still counted, so that there are never more answers than people", () => {
  const { show } = open(sampleRoom({ phase: "closed" }));
  show({ tally: { ...tally, present: 10 } });
  expect(count()).toBe("17of 17 answered");
});

test("the solution is folded away until the host asks for it or the class sees it", () => {
  const solution = { shown: { kind: "choose-one" as const, right: [1] }, explanation: [] };
  const host = { mayChangeAnswer: true, solutionAhead: solution };
  const { move } = open(sampleRoom({ phase: "asking", host }));
  expect(page.querySelector<HTMLDetailsElement>(".solution-ahead")?.open).toBe(false);
  expect(page.querySelectorAll(".stage > section [data-verdict=right]")).toHaveLength(0);
  move({ phase: "revealed", solution, host });
  expect(page.querySelectorAll(".stage > section [data-verdict=right]")).toHaveLength(1);
});
