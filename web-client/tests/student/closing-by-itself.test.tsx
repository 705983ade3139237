import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Welcome } from "../../../protocol/messages.ts";
import { fold } from "../../src/shared/documents.ts";
import { Classroom } from "../support/classroom.tsx";
import { does, tap } from "../support/page.tsx";

const passes = (milliseconds: number) => does(() => void vi.advanceTimersByTime(milliseconds));
const words = () => document.body.textContent ?? "";
const isClosed = () => words().includes("Answers are closed");
const isOpen = () => document.querySelector(".answer-foot") !== null;
const offline = { state: { is: "offline" } } as const;
const open = { state: { is: "open" } } as const;
const welcome: Welcome = { type: "welcome", protocol: "quizroom.v1", role: "student", room: "r1", serverMs: 0 };

let classroom: Classroom;

/** The next exchange with the server tells that its clock is this far from what the page believes. */
const clockIsOffBy = (milliseconds: number) => {
  const { clock } = classroom;
  clock.forgetQuickest();
  clock.learn(clock.localMs(), clock.nowMs() + milliseconds);
};

beforeEach(() => {
  vi.useFakeTimers();
  classroom = new Classroom().opens().tells({});
});

afterEach(() => vi.useRealTimers());

describe("a question of ten seconds", () => {
  beforeEach(() => {
    classroom.asks("choose-one", { closesAtMs: Date.now() + 10_000 });
  });

  it("closes half a second after its end though nobody says so", () => {
    passes(10_400);
    expect([isOpen(), isClosed()]).toEqual([true, false]);
    passes(200);
    expect([isOpen(), isClosed()]).toEqual([false, true]);
    expect(words()).toContain("No answer from you this time.");
  });

  it("stays open for somebody with extra time until their own end", () => {
    classroom.tells({ round: 3, closesAtMs: Date.now() + 15_000 });
    passes(12_000);
    expect([isOpen(), isClosed()]).toEqual([true, false]);
    passes(3_600);
    expect(isClosed()).toBe(true);
  });

  it("shows what was answered once it has closed and what becomes of it", () => {
    passes(9_000);
    tap("DevOps");
    passes(1_700);
    expect(isClosed()).toBe(true);
    expect(words()).toContain("Sending …");
    classroom.accepts();
    expect(isClosed()).toBe(true);
    expect(words()).toContain("Your answer is in.");
  });

  it("takes a tap until then and leaves it to the server whether that was in time", () => {
    passes(10_300);
    tap("DevOps");
    expect(classroom.answers).toEqual([{ picks: [2] }]);
    passes(300);
    classroom.refuses("question-is-closed");
    expect(isClosed()).toBe(true);
    expect(words()).toContain("Too late");
  });

  it("is open again when seconds are added in the very last moment", () => {
    passes(10_600);
    expect(isClosed()).toBe(true);
    classroom.asks("choose-one", { closesAtMs: Date.now() + 9_400 });
    expect(isOpen()).toBe(true);
    tap("MLOps");
    expect(classroom.answers).toEqual([{ picks: [1] }]);
    passes(10_000);
    expect(isClosed()).toBe(true);
  });

  it("does not close while the room is paused", () => {
    passes(5_000);
    const { question } = classroom.documents.get().room!;
    classroom.shows({ paused: true, question: { ...question!, closesAtMs: undefined, remainingMs: 5_000 } });
    passes(60_000);
    expect(isOpen()).toBe(true);
  });

  it("closes as soon as the clock is set right after the device has slept", () => {
    passes(5_000);
    clockIsOffBy(30_000);
    passes(100);
    expect(isClosed()).toBe(true);
  });

  it("is open again when a better clock tells that its end is still to come", () => {
    clockIsOffBy(2_000);
    passes(8_600);
    expect(isClosed()).toBe(true);
    clockIsOffBy(-2_000);
    passes(100);
    expect(isOpen()).toBe(true);
    passes(2_000);
    expect(isClosed()).toBe(true);
  });

  it("stays open to one who is offline because nobody knows there what was added", () => {
    passes(9_000);
    classroom.linkIs(offline);
    passes(30_000);
    expect(isOpen()).toBe(true);
    tap("DevOps");
    expect(words()).toContain("Not sent yet");
    classroom.linkIs(open);
    passes(100);
    expect(isClosed()).toBe(true);
  });

  it("stays closed to one who goes offline then", () => {
    passes(10_600);
    classroom.linkIs(offline);
    passes(1_000);
    expect(isClosed()).toBe(true);
  });

  it("waits for the room after a welcome because an outage is not charged", () => {
    classroom.linkIs(offline);
    passes(20_000);
    does(() => classroom.documents.set(fold(classroom.documents.get(), welcome)));
    classroom.linkIs(open);
    passes(200);
    expect(isOpen()).toBe(true);
    classroom.asks("choose-one", { closesAtMs: Date.now() + 5_000 });
    passes(5_000);
    expect(isOpen()).toBe(true);
  });
});

describe("a question without a timer", () => {
  beforeEach(() => {
    classroom.asks("choose-all", { closesAtMs: undefined });
  });

  it("stays open however long it takes", () => {
    passes(3_600_000);
    expect(isOpen()).toBe(true);
  });

  it("closes by itself after the last call and what was arranged has gone off before", () => {
    tap("Automated tests");
    classroom.isClosedByHost();
    passes(300);
    expect(isOpen()).toBe(true);
    expect(classroom.answers).toEqual([{ picks: [2] }]);
    passes(300);
    expect(isClosed()).toBe(true);
  });

  it("has what was arranged sent at once also where the last call comes later than it should", () => {
    tap("Automated tests");
    const { question } = classroom.documents.get().room!;
    classroom.shows({ question: { ...question!, lastCall: "host", closesAtMs: Date.now() - 3_000 } });
    passes(100);
    expect(classroom.answers).toEqual([{ picks: [2] }]);
    expect(isClosed()).toBe(true);
  });
});
