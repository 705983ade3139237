import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Classroom } from "../support/classroom.tsx";
import { tap } from "../support/page.tsx";

const text = () => document.body.textContent ?? "";
const delivery = () => document.querySelector(".delivery")?.textContent;

let classroom: Classroom;

beforeEach(() => {
  vi.useFakeTimers();
  classroom = new Classroom().opens().tells({}).asks("choose-one").shows({ paused: true });
});

afterEach(() => vi.useRealTimers());

describe("a student who answers in a pause", () => {
  it("has the answer sent when the question goes on", () => {
    tap("DevOps");
    classroom.refuses("question-is-paused");
    expect(delivery()).toContain("Kept");
    expect(classroom.sent).toHaveLength(1);
    classroom.shows({ paused: false });
    expect(classroom.answers).toEqual([{ picks: [2] }, { picks: [2] }]);
    classroom.accepts();
    expect(delivery()).toContain("Saved");
  });

  it("has it sent also when the server was started anew meanwhile and has forgotten what it said", () => {
    tap("DevOps");
    classroom.refuses("question-is-paused").tells({ lastCommand: undefined });
    expect(delivery()).toContain("Kept");
    classroom.shows({ paused: false });
    expect(classroom.answers).toEqual([{ picks: [2] }, { picks: [2] }]);
    classroom.accepts();
    expect(delivery()).toContain("Saved");
  });

  it("is told that it came too late when the question was closed in the pause", () => {
    tap("DevOps");
    classroom.refuses("question-is-paused").shows({ phase: "closed", paused: false });
    expect(classroom.answers).toEqual([{ picks: [2] }, { picks: [2] }]);
    classroom.refuses("question-is-closed");
    expect(text()).toContain("Too late");
  });
});

describe("a student who loads the page again in a pause", () => {
  it("has the answer tapped there kept and sent when the question goes on", () => {
    const later = new Classroom();
    later.drawer = { room: "r1", round: 3, answer: { picks: [3] }, reactionMs: 800, id: 77 };
    later
      .opens("returning")
      .tells({ lastCommand: { id: 77, result: "question-is-paused" } })
      .shows({ paused: true })
      .asks("choose-one");
    expect(delivery()).toContain("Kept");
    expect(later.sent).toEqual([]);
    later.shows({ paused: false });
    expect(later.sent).toMatchObject([{ answer: { picks: [3] }, reactionMs: 800 }]);
  });
});
