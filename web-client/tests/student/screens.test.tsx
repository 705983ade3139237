import { describe, expect, it } from "vitest";
import type { Refused } from "../../../protocol/messages.ts";
import { explanation, standings } from "../../gallery/samples.ts";
import type { EndReason } from "../../src/shared/connection.ts";
import { Join } from "../../src/student/phases/join.tsx";
import { Classroom } from "../support/classroom.tsx";
import { button, does, show, tap, type } from "../support/page.tsx";

const text = () => document.body.textContent ?? "";
const refused = (code: Refused["code"], more: Partial<Refused> = {}): Refused => ({
  type: "refused",
  code,
  message: "",
  ...more,
});

describe("the door", () => {
  function door(pin = "", refusal?: Refused) {
    const joined: string[][] = [];
    const join = (...seat: string[]) => joined.push(seat);
    show(<Join pin={pin} nickname="Ada" lasts isBusy={false} refused={refusal} join={join} />);
    return joined;
  }

  it("takes the PIN with or without the blank in the middle", () => {
    const joined = door();
    type("pin", "123 456");
    tap("Join");
    expect(joined).toEqual([["123456", "Ada"]]);
  });

  it("says what is missing before it asks the server", () => {
    const joined = door();
    type("pin", "1234");
    tap("Join");
    expect(text()).toContain("A PIN has six digits.");
    type("pin", "123456");
    type("nickname", "  ");
    tap("Join");
    expect(text()).toContain("Please type a nickname.");
    expect(joined).toEqual([]);
  });

  it("has the PIN of a scanned code filled in and waits for the nickname", () => {
    door("123456");
    expect(document.activeElement?.id).toBe("nickname");
  });

  it("offers a free nickname as one tap when the wanted one is taken", () => {
    const joined = door("123456", refused("nickname-taken", { suggestion: "Ada 2" }));
    expect(text()).toContain("already has this nickname");
    tap("Be “Ada 2”");
    expect(joined).toEqual([["123456", "Ada 2"]]);
  });

  it("says beside the PIN that no open room has it", () => {
    door("123456", refused("room-unavailable"));
    expect(document.querySelector("#pin-hint")?.textContent).toContain("No open room has this PIN");
    expect(document.activeElement?.id).toBe("pin");
  });
});

describe("the end of a connection", () => {
  const endedWith = (reason: EndReason, how: "joining" | "returning" = "returning", refusal?: Refused) =>
    new Classroom().opens(how).linkIs({ state: { is: "ended", reason, ...(refusal && { refused: refusal }) } });

  it("in an older tab says so and lets one play here", () => {
    const classroom = endedWith("replaced");
    expect(text()).toContain("playing somewhere else");
    tap("Play here");
    expect(classroom.starts).toBe(1);
  });

  it("by removal lets one join again with a new key", () => {
    const classroom = new Classroom().opens();
    classroom.memory.keep({ pin: "123456", token: "a".repeat(64), nickname: "Grace", seated: true });
    classroom.linkIs({ state: { is: "ended", reason: "removed" } });
    tap("Join again");
    expect(classroom.memory.find("123456")).toBeUndefined();
    expect(classroom.joined).toEqual([{ pin: "123456", nickname: "Grace" }]);
  });

  it("by a ban says that the room is closed for this seat", () => {
    endedWith("banned");
    expect(text()).toContain("This room is closed for you");
  });

  it("of a room that was finished leaves the result on the screen", () => {
    const classroom = new Classroom().opens().tells({}).shows({ phase: "finished", standings });
    classroom.linkIs({ state: { is: "ended", reason: "room-closed" } });
    expect(document.querySelector(".podium")).not.toBeNull();
  });

  it.each(["room-unavailable", "unknown-seat", "room-is-over"] as const)(
    "of a finished room that the server has forgotten (%s) leaves the result on the screen too",
    (code) => {
      const classroom = new Classroom().opens("returning").tells({}).shows({ phase: "finished", standings });
      classroom.linkIs({ state: { is: "offline" } });
      expect(text()).not.toContain("Offline");
      classroom.linkIs({ state: { is: "ended", reason: "refused", refused: refused(code) } });
      expect(document.querySelector(".podium")).not.toBeNull();
    },
  );

  it("of one who returns to a PIN that means another room now is a form and no error", () => {
    endedWith("refused", "returning", refused("nickname-invalid"));
    expect(button("Join")).toBeDefined();
    expect(text()).not.toContain("1 to 20");
  });
});

describe("what a student sees", () => {
  const classroomIn = () => new Classroom().opens().tells({ nickname: "Grace" });

  it("in the lobby is that they are in", () => {
    classroomIn().shows({});
    expect(text()).toContain("You are in, Grace!");
  });

  it("after the reveal is right or wrong with points, solution, explanation and rank", () => {
    const classroom = classroomIn().asks("choose-one");
    const result = { result: "right" as const, creditThousandths: 1000, points: 873 };
    classroom
      .tells({ answer: { picks: [3] }, result, rank: 3, rankedOf: 28 })
      .shows({ phase: "revealed", solution: explanation });
    for (const words of ["Right!", "+873 points", "your answer, right", "minimum viable product", "Place 3 of 28"])
      expect(text()).toContain(words);
  });

  it("after the reveal says that a missing answer counted nothing", () => {
    const classroom = classroomIn().asks("choose-one");
    const result = { result: "none" as const, creditThousandths: 0, points: 0 };
    classroom.tells({ result }).shows({ phase: "revealed", solution: explanation });
    expect(text()).toContain("No answer");
    expect(text()).not.toContain("+0");
  });

  it("after a question without a right answer shows the own words, or says that there are none", () => {
    const solution = { shown: { kind: "words" as const }, explanation: [] };
    const classroom = classroomIn().asks("words");
    classroom.tells({ answer: { text: "teamwork,trust" } }).shows({ phase: "revealed", solution });
    expect([...document.querySelectorAll(".own-words li")].map((word) => word.textContent)).toEqual([
      "teamwork",
      "trust",
    ]);
    classroom.tells({ answer: undefined }).shows({ phase: "revealed", solution });
    expect(text()).toContain("You have said nothing this time.");
  });

  it("on a slide is what there is to talk about, and nothing to answer", () => {
    const slide = {
      chapter: "Monitoring",
      heading: "Signals",
      prompt: [{ tag: "paragraph" as const, children: ["Let us talk."] }],
    };
    classroomIn().shows({ phase: "slide", slide, question: undefined });
    expect(document.querySelector("h1")?.textContent).toBe("Signals");
    expect(text()).toContain("Let us talk.");
    expect(document.querySelectorAll("main :is(input, .option)")).toHaveLength(0);
  });

  it("of names is each in a direction of its own", () => {
    const others = [{ ...standings[0]!, nickname: "ليلى" }];
    classroomIn().tells({ nickname: "דנה", seat: 99 }).shows({ phase: "standings", standings: others });
    expect([...document.querySelectorAll("bdi")].map((name) => name.textContent)).toEqual(["דנה", "ليلى"]);
  });

  it("at the end of a tie is the same height for the same rank", () => {
    const tied = standings.map((standing, place) => ({ ...standing, rank: place < 2 ? 1 : place + 1 }));
    classroomIn().shows({ phase: "finished", standings: tied });
    const ranks = [...document.querySelectorAll(".podium li")].map((step) => step.getAttribute("data-rank"));
    expect(ranks).toEqual(["1", "1", "3"]);
  });

  it("at the end of a quiz without points is no podium", () => {
    const without = standings.map((standing) => ({ ...standing, rank: 1, points: 0 }));
    classroomIn().tells({ rank: 1, points: 0 }).shows({ phase: "finished", standings: without });
    expect(document.querySelector(".podium")).toBeNull();
    expect(text()).toContain("That was it!");
  });

  it("at the end of a quiz in which nothing was asked is no empty list", () => {
    classroomIn().tells({ rank: undefined, points: 0 }).shows({ phase: "finished", standings: [] });
    expect(text()).not.toContain("The best ten");
    expect(text()).toContain("Not in the ranking");
  });

  it("after a question was mended is said in one sentence, with what counts besides", () => {
    const classroom = classroomIn().asks("put-in-order");
    const result = { result: "right" as const, creditThousandths: 1000, points: 873 };
    const shown = { kind: "put-in-order" as const, order: [0, 1, 2, 3] };
    const solution = { shown, explanation: [], alsoRight: [{ picks: [1, 0, 2, 3] }] };
    const remedy = { number: 3, kind: "another-answer" as const };
    classroom.tells({ answer: { picks: [1, 0, 2, 3] }, result }).shows({ phase: "revealed", solution, remedy });
    expect(document.querySelector(".remedy")?.textContent).toBe("Question 3: another answer counts as right as well.");
    expect(text()).toContain("This counts as well");
    classroom.shows({ phase: "standings", standings, solution: undefined, question: undefined, remedy: undefined });
    expect(document.querySelector(".remedy")?.textContent).toBe("");
  });

  it("in a room without points is right or wrong and why, and no word of points or places", () => {
    const classroom = classroomIn().asks("choose-one");
    const result = { result: "right" as const, creditThousandths: 1000 };
    const without = { points: undefined, rank: undefined };
    classroom.tells({ ...without, result }).shows({ phase: "revealed", board: "none", solution: explanation });
    for (const words of ["Right!", "minimum viable product"]) expect(text()).toContain(words);
    expect(document.querySelector(".verdict")?.textContent).toBe("Right!Well done.");
    expect(document.querySelector(".head")?.textContent).not.toMatch(/point/);
    classroom.tells({ ...without, result: undefined, round: 0 });
    classroom.shows({ phase: "finished", question: undefined, solution: undefined, standings: undefined });
    expect(text()).toContain("Thank you for playing.");
    expect(text()).not.toMatch(/point|place|ranking/i);
  });

  it("where standings are never shown ends with the own points and no place", () => {
    classroomIn().tells({ rank: undefined, points: 1740 }).shows({ phase: "finished", standings: undefined });
    expect(document.querySelector(".finished-points")?.textContent).toBe("1,740 points");
    expect(text()).not.toMatch(/place|ranking|best/i);
  });

  it("after a skipped question without standings says that it counts for nobody", () => {
    classroomIn().tells({ round: 0 }).shows({ phase: "standings", standings: undefined, question: undefined });
    expect(text()).toContain("This question was skipped");
    expect(text()).not.toMatch(/place|best/i);
  });

  it("in the standings is the own row among the best ten and who moved", () => {
    classroomIn().tells({ seat: 3, rank: 3, round: 0 }).shows({ phase: "standings", standings, question: undefined });
    expect(document.querySelector("[data-own]")?.textContent).toContain("Grace Hopper");
    expect(text()).toContain("up 2 places");
  });

  it("of a paused question is the time that is left, standing still", () => {
    const classroom = classroomIn().asks("choose-one");
    const { question } = classroom.documents.get().room!;
    does(() => {});
    classroom.shows({ paused: true, question: { ...question!, closesAtMs: undefined, remainingMs: 12_300 } });
    expect(document.querySelector(".clock")?.textContent).toContain("13");
    expect(text()).toContain("Paused. The clock stands still.");
  });
});
