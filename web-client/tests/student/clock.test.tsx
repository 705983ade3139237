import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Classroom } from "../support/classroom.tsx";
import { does } from "../support/page.tsx";

const seconds = () => document.querySelector("[role=timer]")?.textContent;
const isUrgent = () => document.querySelector("[role=timer]")?.hasAttribute("data-urgent");
const warning = () => document.querySelector(".clock [role=status]")?.textContent;
const news = () => document.querySelector(".last-call")?.textContent;
const passes = (milliseconds: number) => does(() => void vi.advanceTimersByTime(milliseconds));

let classroom: Classroom;

beforeEach(() => {
  vi.useFakeTimers();
  classroom = new Classroom().opens().tells({});
});

afterEach(() => vi.useRealTimers());

describe("the time left", () => {
  it("counts down in whole seconds and never below none", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 12_400 });
    expect(seconds()).toBe("13");
    passes(1_000);
    expect(seconds()).toBe("12");
    passes(11_400);
    expect(seconds()).toBe("0");
    passes(300);
    expect(seconds()).toBe("0");
  });

  it("does not begin with a second more than the question has when the clock is a little behind", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 60_080, timeLimitMs: 60_000 });
    expect(seconds()).toBe("60");
  });

  it("is marked in the last five seconds", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 7_000 });
    passes(1_900);
    expect([seconds(), isUrgent()]).toEqual(["6", false]);
    passes(200);
    expect([seconds(), isUrgent()]).toEqual(["5", true]);
  });

  it("is said aloud once, when ten seconds are left", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 12_000 });
    passes(1_000);
    expect(warning()).toBe("");
    passes(1_200);
    expect(warning()).toBe("10 seconds left");
  });

  it("is not said aloud to one who comes later than that", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 6_000 });
    passes(3_000);
    expect(warning()).toBe("");
  });

  it("becomes longer when the host adds time", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 3_000 });
    expect(isUrgent()).toBe(true);
    classroom.asks("choose-one", { closesAtMs: Date.now() + 13_000 });
    expect([seconds(), isUrgent()]).toEqual(["13", false]);
  });

  it("is not shown for a question without an end", () => {
    classroom.asks("choose-one", { closesAtMs: undefined, timeLimitMs: undefined });
    expect(document.querySelector(".clock, .time-bar")).toBeNull();
  });
});

describe("the last call", () => {
  const calls = (lastCall: "host" | "everyone-answered", leftMs: number) => {
    const { question } = classroom.documents.get().room!;
    classroom.shows({ question: { ...question!, lastCall, closesAtMs: Date.now() + leftMs } });
  };

  it("of a class that has answered says that this is the last chance to change, and for how long", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 20_000 });
    calls("everyone-answered", 3_000);
    expect([seconds(), news()]).toEqual(["3", "Everyone has answered. Last chance to change."]);
  });

  it("of the host says who is closing", () => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 20_000 });
    calls("host", -40);
    expect([seconds(), news()]).toEqual(["0", "The host is closing the question"]);
  });
});
