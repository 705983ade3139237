import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Classroom } from "../support/classroom.tsx";
import { button, does, tap } from "../support/page.tsx";

const delivery = () => document.querySelector(".delivery")?.textContent;

let classroom: Classroom;

beforeEach(() => {
  vi.useFakeTimers();
  classroom = new Classroom().opens().tells({});
});

afterEach(() => vi.useRealTimers());

describe("a student who arranges an answer", () => {
  it("sends it with a button and can change it afterwards", () => {
    classroom.asks("choose-all");
    expect(button("Send answer").disabled).toBe(true);
    tap("Automated tests");
    tap("Small changes");
    expect(classroom.answers).toEqual([]);
    tap("Send answer");
    classroom.accepts();
    expect(classroom.answers).toEqual([{ picks: [0, 2] }]);
    tap("Change answer");
    tap("Monitoring");
    tap("Send change");
    expect(classroom.answers.at(-1)).toEqual({ picks: [0, 2, 3] });
  });

  it("does not lose the place on the page by sending, changing and keeping it", () => {
    classroom.asks("choose-all");
    const isOn = () => document.activeElement?.textContent;
    tap("Automated tests");
    button("Send answer").focus();
    tap("Send answer");
    classroom.accepts();
    expect(isOn()).toBe("Change answer");
    tap("Change answer");
    expect(isOn()).toBe("Send change");
    button("Keep as it was").focus();
    tap("Keep as it was");
    expect(isOn()).toBe("Change answer");
  });

  it("changes nothing with the second half of a double click", () => {
    classroom.asks("choose-all");
    tap("Automated tests");
    tap("Send answer");
    const second = new MouseEvent("click", { detail: 2, bubbles: true });
    does(() => void button("Change answer").dispatchEvent(second));
    expect(delivery()).toBe("Sending …");
  });

  it("can leave an answer as it was", () => {
    classroom.asks("choose-all").tells({ answer: { picks: [1] } });
    tap("Change answer");
    tap("Automated tests");
    tap("Keep as it was");
    expect(button("Automated tests").getAttribute("aria-checked")).toBe("false");
    expect(classroom.answers).toEqual([]);
  });

  it("has a complete arrangement sent just before time is up", () => {
    classroom.asks("choose-all", { closesAtMs: Date.now() + 10_000 });
    tap("Automated tests");
    does(() => vi.advanceTimersByTime(9_600));
    expect(classroom.answers).toEqual([]);
    does(() => vi.advanceTimersByTime(200));
    expect(classroom.answers).toEqual([{ picks: [2] }]);
  });

  it("has it sent at once when the host closes early, with the time of the last touch before the close", () => {
    classroom.asks("choose-all");
    does(() => vi.advanceTimersToNextFrame());
    does(() => vi.advanceTimersByTime(3_000));
    tap("Automated tests");
    does(() => vi.advanceTimersByTime(4_000));
    classroom.isClosedByHost();
    does(() => vi.advanceTimersByTime(1));
    expect(classroom.answers).toEqual([{ picks: [2] }]);
    expect(classroom.sent[0]!.reactionMs).toBeGreaterThanOrEqual(2_950);
    expect(classroom.sent[0]!.reactionMs).toBeLessThanOrEqual(3_050);
  });

  it("reads whether it goes off by itself", () => {
    classroom.asks("sort-into-groups");
    tap("Put it into Infra");
    expect(delivery()).toBe("Not sent yet");
    for (let item = 0; item < 5; item++) tap("Put it into Infra");
    expect(delivery()).toBe("Not sent yet. At the end it goes off by itself.");
  });

  it("keeps what was sent when a change is not sent before the end, and reads so", () => {
    classroom.asks("choose-all");
    tap("Automated tests");
    tap("Send answer");
    classroom.accepts();
    tap("Change answer");
    tap("Monitoring");
    expect(delivery()).toBe("What you sent before counts until you send the change.");
    classroom.isClosedByHost();
    does(() => vi.advanceTimersByTime(600));
    expect(classroom.answers).toEqual([{ picks: [2] }]);
    classroom.shows({ phase: "closed" });
    expect(button("Monitoring").getAttribute("aria-checked")).toBe("false");
  });

  it("has nothing sent that they did not touch or that is not complete", () => {
    classroom.asks("put-in-order", { closesAtMs: Date.now() + 5_000 });
    does(() => vi.advanceTimersByTime(6_000));
    classroom.asks("sort-into-groups", { round: 4, closesAtMs: Date.now() + 5_000 });
    tap("Put it into Infra");
    does(() => vi.advanceTimersByTime(6_000));
    expect(classroom.answers).toEqual([]);
  });

  it("starts the next question with nothing chosen", () => {
    classroom.asks("choose-all");
    tap("Automated tests");
    classroom.asks("choose-all", { round: 4 });
    expect(button("Automated tests").getAttribute("aria-checked")).toBe("false");
  });
});
