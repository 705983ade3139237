import { act } from "preact/test-utils";
import { expect, test } from "vitest";
import type { RichText } from "../../../protocol/messages.ts";
import { button, open, openAnewForEachTest, page, press } from "../support/host-room.tsx";
import { sampleQuestion, sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();

const prompt: RichText = [{ tag: "code-block", text: "make world" }];
const withCode = sampleRoom({ phase: "asking", question: { ...sampleQuestion, prompt } });
const primaryKeys = [" ", "Enter", "PageDown", "ArrowRight", "p"];

test.each(primaryKeys)("the key “%s” belongs to the code that it scrolls", (key) => {
  const { sent } = open(withCode);
  expect(press(key, page.querySelector("pre")!).defaultPrevented).toBe(false);
  expect(sent).toEqual([]);
});

test.each(primaryKeys)("the key “%s” belongs to the field where a name is looked for", (key) => {
  const { sent } = open(withCode);
  expect(press(key, page.querySelector("input[type=search]")!).defaultPrevented).toBe(false);
  expect(sent).toEqual([]);
});

test("a click on the words of a question leaves the keys to the game", () => {
  const { sent } = open(sampleRoom({ phase: "closed" }));
  press("PageDown", page.querySelector("main")!);
  expect(sent).toEqual([{ type: "reveal", step: 4 }]);
});

test("a presenter's clicker works while the box that switches letters on has the focus", () => {
  const { sent } = open(sampleRoom({ phase: "closed" }));
  press("PageDown", page.querySelector(".legend input")!);
  expect(sent).toEqual([{ type: "reveal", step: 4 }]);
});

const focus = (name: string) => act(() => button(name).focus());
const focused = () => document.activeElement?.textContent;

test("the large button keeps the focus from step to step, also while there is nothing to press", () => {
  const { move } = open(sampleRoom({ phase: "asking" }));
  focus("Close now");
  move({ phase: "asking", question: { ...sampleQuestion, lastCall: "host" } });
  expect(focused()).toBe("Closing …");
  move({ phase: "closed" });
  expect(focused()).toBe("Reveal");
});

test("pausing keeps the focus on the button that resumes", () => {
  const { move } = open(sampleRoom({ phase: "asking" }));
  focus("Pause");
  move({ phase: "asking", paused: true });
  expect(focused()).toBe("Resume");
});

test("a button that goes with its phase hands the focus to what comes next", () => {
  const { move } = open(sampleRoom({ phase: "asking" }));
  focus("+10 s");
  move({ phase: "closed" });
  expect(focused()).toBe("Reveal");
});

test("at the end, when nothing is left to press, the focus is on the page's middle", () => {
  const { move } = open(sampleRoom({ phase: "standings" }));
  focus("End");
  move({ phase: "finished", standings: [] });
  expect(document.activeElement?.tagName).toBe("MAIN");
});

test("a phase that changes takes the focus from nobody who searches, and gives it to nobody who has none", () => {
  const { move } = open(sampleRoom({ phase: "asking" }));
  move({ phase: "closed" });
  expect(document.activeElement).toBe(document.body);
  const search = page.querySelector<HTMLInputElement>("input[type=search]")!;
  act(() => search.focus());
  move({ phase: "revealed" });
  expect(document.activeElement).toBe(search);
});
