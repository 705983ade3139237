import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SeatDocument } from "../../../protocol/messages.ts";
import { explanation } from "../../gallery/samples.ts";
import { Classroom } from "../support/classroom.tsx";
import { button, does, press, tap } from "../support/page.tsx";

const text = () => document.body.textContent ?? "";
const delivery = () => document.querySelector(".delivery")?.textContent;

let classroom: Classroom;

beforeEach(() => {
  vi.useFakeTimers();
  classroom = new Classroom().opens().tells({});
});

afterEach(() => vi.useRealTimers());

describe("a student who chooses one", () => {
  beforeEach(() => {
    classroom.asks("choose-one");
  });

  it("has answered with one tap", () => {
    tap("DevOps");
    expect(classroom.answers).toEqual([{ picks: [2] }]);
    expect(delivery()).toBe("Sending …");
    classroom.accepts();
    expect(delivery()).toContain("Saved");
    expect(button("DevOps").getAttribute("aria-pressed")).toBe("true");
  });

  it("can change their mind with another tap until the question closes", () => {
    tap("DevOps");
    classroom.accepts();
    tap("MLOps");
    classroom.accepts();
    expect(classroom.answers).toEqual([{ picks: [2] }, { picks: [1] }]);
    classroom.shows({ phase: "closed" });
    expect(button("MLOps").disabled).toBe(true);
  });

  it("loses no time by tapping the same option twice", () => {
    tap("DevOps");
    tap("DevOps");
    classroom.accepts();
    tap("DevOps");
    expect(classroom.answers).toHaveLength(1);
  });

  it("can answer with a number key or the letter of the option", () => {
    press("2");
    classroom.accepts();
    press("d");
    press("9");
    expect(classroom.answers).toEqual([{ picks: [1] }, { picks: [3] }]);
  });

  it("is timed from the question being painted to the tap", () => {
    does(() => vi.advanceTimersToNextFrame());
    vi.advanceTimersByTime(2_350);
    tap("DevOps");
    expect(classroom.sent[0]!.reactionMs).toBeGreaterThanOrEqual(2_340);
    expect(classroom.sent[0]!.reactionMs).toBeLessThanOrEqual(2_360);
  });

  it("is not charged for the time of a pause, nor for the question before", () => {
    const passes = (milliseconds: number) => does(() => void vi.advanceTimersByTime(milliseconds));
    passes(4_000);
    classroom.asks("choose-one", { round: 4, closesAtMs: undefined });
    passes(1_000);
    classroom.shows({ paused: true });
    passes(60_000);
    classroom.shows({ paused: false });
    passes(500);
    tap("DevOps");
    expect(classroom.sent[0]!.reactionMs).toBeGreaterThanOrEqual(1_450);
    expect(classroom.sent[0]!.reactionMs).toBeLessThanOrEqual(1_500);
  });

  it("cannot change the answer in a room where the first one counts", () => {
    classroom.asks("choose-one", { mayChangeAnswer: false, round: 4 });
    expect(delivery()).toBe("Your first answer counts.");
    tap("DevOps");
    expect(button("MLOps").disabled).toBe(true);
    press("1");
    expect(classroom.answers).toHaveLength(1);
  });

  it("sees the answer kept while offline and what becomes of it afterwards", () => {
    classroom.linkIs({ state: { is: "offline" } });
    expect(text()).toContain("Offline. Coming back by itself");
    tap("DevOps");
    expect(button("DevOps").getAttribute("aria-pressed")).toBe("true");
    expect(delivery()).toContain("Not sent yet");
    classroom.linkIs({ state: { is: "open" } });
    expect(delivery()).toBe("Sending …");
    classroom.refuses("question-is-closed");
    expect(delivery()).toContain("Too late");
    expect(button("DevOps").getAttribute("aria-pressed")).toBe("false");
  });

  it("finds the answer still there after a reload", () => {
    classroom.tells({ answer: { picks: [1] } });
    expect(button("MLOps").getAttribute("aria-pressed")).toBe("true");
    expect(delivery()).toContain("Saved");
  });

  it("has an unsent answer delivered although the page was reloaded while offline", () => {
    const later = new Classroom();
    later.drawer = { room: "r1", round: 3, answer: { picks: [3] }, reactionMs: 800, id: 77 };
    later.opens("returning").asks("choose-one");
    expect(later.sent).toMatchObject([{ answer: { picks: [3] }, reactionMs: 800 }]);
  });

  it("is not answered for twice when the server had the answer before the reload", () => {
    const later = new Classroom();
    later.drawer = { room: "r1", round: 3, answer: { picks: [3] }, reactionMs: 800, id: 77 };
    later
      .opens("returning")
      .tells({ lastCommand: { id: 77, result: "accepted" } })
      .asks("choose-one");
    expect(later.sent).toEqual([]);
  });
});

describe("a student with two tabs", () => {
  const answeredElsewhere: Partial<SeatDocument> = {
    answer: { picks: [1] },
    lastCommand: { id: 9_999, result: "accepted" },
  };
  const isChosen = (words: string) => button(words).getAttribute("aria-pressed");

  beforeEach(() => {
    classroom.asks("choose-one");
    tap("DevOps");
  });

  it("does not lose the newer answer when the older tab is loaded again", () => {
    classroom.accepts();
    const later = new Classroom();
    later.drawer = classroom.drawer;
    later.opens("returning").tells(answeredElsewhere).asks("choose-one");
    expect(later.sent).toEqual([]);
    expect(isChosen("MLOps")).toBe("true");
  });

  it("does not lose it either when the older tab was loaded again before", () => {
    const again = new Classroom();
    again.drawer = classroom.drawer;
    const { id } = classroom.drawer!;
    again
      .opens("returning")
      .tells({ lastCommand: { id, result: "accepted" } })
      .asks("choose-one");
    expect(again.drawer).toBeUndefined();
  });

  it("sees the newer answer when the older tab plays again", () => {
    classroom.accepts().linkIs({ state: { is: "ended", reason: "replaced" } });
    classroom.tells(answeredElsewhere).linkIs({ state: { is: "open" } });
    expect([isChosen("DevOps"), isChosen("MLOps")]).toEqual(["false", "true"]);
    expect(delivery()).toContain("Saved");
  });

  it("sees the newer answer also where the older one never got through", () => {
    classroom.linkIs({ state: { is: "ended", reason: "replaced" } });
    classroom.tells(answeredElsewhere).linkIs({ state: { is: "open" } });
    expect(isChosen("MLOps")).toBe("true");
    expect(delivery()).toContain("Saved");
    expect(classroom.drawer).toBeUndefined();
  });

  it("sees the answer that counts on every tab that is still connected", () => {
    classroom.accepts().tells(answeredElsewhere);
    expect([isChosen("DevOps"), isChosen("MLOps")]).toEqual(["false", "true"]);
  });
});

describe("a question of a kind this page does not know", () => {
  it.each(["asking", "closed", "revealed"] as const)("says that the page must be loaded again (%s)", (phase) => {
    classroom
      .asks("choose-one", { shown: { kind: "draw-a-picture" } as never })
      .shows({ phase, solution: explanation });
    expect(text()).toContain("too old for this question");
  });
});
