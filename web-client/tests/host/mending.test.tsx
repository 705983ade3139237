import { act } from "preact/test-utils";
import { beforeEach, expect, test, vi } from "vitest";
import type { AskedQuestion } from "../../../protocol/messages.ts";
import { button, click, dialog, open, openAnewForEachTest, page } from "../support/host-room.tsx";
import { sampleQuestion, sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();

const asked = (round: number, change: Partial<AskedQuestion> = {}): AskedQuestion => ({
  round,
  number: round,
  heading: `Question ${round}`,
  state: "credited",
  graded: true,
  answered: 28,
  right: 12,
  alsoRight: [],
  answers: [{ answer: { picks: [1] }, words: "“No”", count: 16 }],
  ...change,
});

let questions: AskedQuestion[];
const requests: string[] = [];

beforeEach(() => {
  questions = [asked(3), asked(2, { state: "voided" }), asked(1, { graded: false, answers: [] })];
  requests.length = 0;
  vi.stubGlobal("fetch", async (address: string) => {
    requests.push(address);
    return Response.json({ questions });
  });
});

async function opensDialog(room = sampleRoom({ phase: "revealed" })) {
  const opened = open(room);
  click("Mend a question");
  await act(async () => void (await vi.advanceTimersByTimeAsync(900)));
  return opened;
}

const sections = () => [...page.querySelectorAll(".asked-one")].map((one) => one.textContent ?? "");

test("nothing can be mended before a question has closed", () => {
  const { move } = open(sampleRoom());
  expect(() => button("Mend a question")).toThrow();
  move({ phase: "asking", question: { ...sampleQuestion, round: 1 } });
  expect(() => button("Mend a question")).toThrow();
  move({ phase: "asking" });
  expect(button("Mend a question")).toBeTruthy();
  move({ phase: "finished" });
  expect(() => button("Mend a question")).toThrow();
});

test("the questions asked so far are shown newest first with what can be done about each", async () => {
  await opensDialog();
  expect(requests).toEqual(["/api/rooms/r7/asked.json"]);
  expect(sections()[0]).toContain("12 of 28 right");
  expect(sections()[0]).toContain("16 students");
  expect(sections()[1]).toContain("counts for nobody");
  expect(sections()[2]).toContain("Nothing is right or wrong here.");
  expect(page.querySelectorAll(".asked-one button")).toHaveLength(2);
  expect(page.querySelector<HTMLDetailsElement>(".asked-one")?.open).toBe(true);
});

test("an answer that counts as well and a voided question are sent with their round", async () => {
  const { sent, settle } = await opensDialog();
  click("Count as right, too: “No”");
  expect(sent).toEqual([{ type: "accept-also", round: 3, answer: { picks: [1] } }]);
  settle();
  click("Void it for everybody");
  expect(sent.at(-1)).toEqual({ type: "void", round: 3 });
  expect(dialog()).not.toBeNull();
});

test("what became of it is asked for when the room has heard of it", async () => {
  const { move } = await opensDialog();
  questions = [asked(3, { alsoRight: ["“No”"], answers: [] })];
  move({ phase: "revealed", sequence: 2, remedy: { number: 3, kind: "another-answer" } });
  await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
  expect(requests).toHaveLength(2);
  expect(sections()[0]).toContain("Counts as well: “No”");
  expect(page.querySelector(".banners")?.textContent).toContain("Question 3: another answer counts as right as well.");
});

test("the question that is open is not among those that can be mended", async () => {
  await opensDialog(sampleRoom({ phase: "asking" }));
  expect(sections()).toHaveLength(2);
});

test("a server that cannot tell says so instead of an empty list", async () => {
  vi.stubGlobal("fetch", async () => Response.json({ code: "cannot-read", message: "" }, { status: 503 }));
  await opensDialog();
  expect(dialog()?.querySelector("[role=alert]")?.textContent).toBeTruthy();
});
