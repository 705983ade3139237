import { beforeEach, describe, expect, it } from "vitest";
import type { Shown } from "../../../protocol/messages.ts";
import { answerOf, shownOf } from "../../gallery/samples.ts";
import { Classroom } from "../support/classroom.tsx";
import { tap } from "../support/page.tsx";

const text = () => document.body.textContent ?? "";
const kinds = Object.keys(shownOf) as Shown["kind"][];

function wordsIn(shown: Shown): string[] {
  return Object.values(shown).flatMap((value) => (Array.isArray(value) ? value : []));
}

let classroom: Classroom;

beforeEach(() => {
  classroom = new Classroom().opens().tells({});
});

describe("a closed question", () => {
  it.each(kinds)("shows one who has not answered what there was (%s) and no answer", (kind) => {
    classroom.asks(kind).shows({ phase: "closed" });
    for (const words of wordsIn(shownOf[kind])) expect(text()).toContain(words);
    expect(text()).toContain("No answer from you this time.");
    expect(text()).not.toContain("not sorted yet");
    expect(document.querySelectorAll("[aria-pressed], [aria-checked], .order-handle")).toHaveLength(0);
  });

  it.each(kinds)("shows one who has answered their own answer (%s)", (kind) => {
    classroom.asks(kind).tells({ answer: answerOf[kind] }).shows({ phase: "closed" });
    expect(text()).toContain("Your answer is in.");
    const typed = [...document.querySelectorAll<HTMLInputElement>("input:disabled")].map((input) => input.value);
    if ("picks" in answerOf[kind]) expect(document.querySelectorAll("button:disabled").length).toBeGreaterThan(3);
    else expect(Object.values(answerOf[kind]).map(String)).toEqual([typed.join()]);
  });

  it("asks nobody to answer again", () => {
    classroom.asks("choose-one");
    tap("DevOps");
    classroom.refuses("malformed-answer").shows({ phase: "closed" });
    expect(text()).toContain("No answer from you this time.");
  });
});
