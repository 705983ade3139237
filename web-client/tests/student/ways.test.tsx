// What the ways to play add to a student's page: how sure, discussions, teams.
import { beforeEach, describe, expect, it } from "vitest";
import { answerOf, questionOf } from "../../gallery/samples.ts";
import { Classroom } from "../support/classroom.tsx";
import { button, tap } from "../support/page.tsx";

const text = () => document.body.textContent ?? "";
const pressed = () => [...document.querySelectorAll("[aria-pressed=true]")].map((each) => each.textContent);

let classroom: Classroom;

beforeEach(() => {
  classroom = new Classroom().opens().tells({});
});

describe("how sure a student is", () => {
  const asks = () => classroom.asks("choose-one", { asksConfidence: true });
  const round = () => classroom.question?.round ?? 0;

  it("is asked once the answer has arrived, and not before", () => {
    asks();
    expect(text()).not.toContain("How sure are you?");
    classroom.tells({ round: round(), answer: answerOf["choose-one"] });
    expect(text()).toContain("How sure are you?");
    tap("Fairly sure");
    expect(classroom.sent.at(-1)).toMatchObject({ type: "confidence", round: round(), confidence: "fairly-sure" });
    expect(button("Fairly sure").getAttribute("aria-pressed")).toBe("true");
  });

  it("may still be said when the time is up, and what counts is what the server says", () => {
    asks().tells({ round: round(), answer: answerOf["choose-one"] }).shows({ phase: "closed" });
    tap("Sure");
    expect(button("Sure").getAttribute("aria-pressed")).toBe("true");
    classroom.tells({ lastCommand: { id: classroom.sent.at(-1)?.id ?? 0, result: "question-is-closed" } });
    expect(button("Sure").getAttribute("aria-pressed")).toBe("false");
    classroom.tells({ confidence: "guessed" });
    expect(button("Guessed").getAttribute("aria-pressed")).toBe("true");
  });

  it("is not asked in a room that does not ask it", () => {
    classroom.asks("choose-one").tells({ round: round(), answer: answerOf["choose-one"] });
    expect(text()).not.toContain("How sure are you?");
  });

  it("is worth a word where somebody was sure and wrong", () => {
    asks().tells({
      round: round(),
      answer: answerOf["choose-one"],
      confidence: "sure",
      result: { result: "wrong", creditThousandths: 0, points: 0 },
    });
    classroom.shows({
      phase: "revealed",
      solution: { shown: { kind: "choose-one", right: [1] }, explanation: [] },
    });
    expect(text()).toContain("You were sure: this one is worth a second look.");
  });
});

describe("a discussion", () => {
  it("tells one who has answered to convince somebody, and one who has not to listen", () => {
    classroom.asks("choose-one").shows({ phase: "discussing" });
    expect(document.querySelector("h1")?.textContent).toBe("Discuss with your neighbours");
    expect(text()).toContain("Listen to what the others say.");
    classroom.tells({ round: classroom.question?.round ?? 0, answer: answerOf["choose-one"] });
    expect(text()).toContain("convince them");
    expect(document.querySelectorAll("button.option:not(:disabled)")).toHaveLength(0);
  });

  it("is followed by the same question, unanswered, with what was said before to look at", () => {
    classroom.asks("choose-one").tells({ round: classroom.question?.round ?? 0, answer: { picks: [2] } });
    classroom.shows({ phase: "discussing" });
    const question = { ...questionOf("choose-one"), round: (classroom.question?.round ?? 0) + 1, vote: 2 };
    classroom.shows({ phase: "asking", question });
    const markedBefore = () => document.querySelectorAll(".vote-before details [aria-pressed=true]").length;
    expect(text()).toContain("Vote again: the same question, after the discussion.");
    expect(markedBefore()).toBe(1);
    expect(pressed()).toHaveLength(1);
    classroom.tells({ round: question.round, answerBefore: { picks: [1] } });
    expect(markedBefore()).toBe(1);
  });
});

describe("teams", () => {
  const names = ["Red", "Blue"];

  it("are chosen in the lobby, as often as one likes", () => {
    classroom.shows({ phase: "lobby", teams: { names, mayChoose: true } });
    tap("Blue");
    expect(classroom.sent.at(-1)).toMatchObject({ type: "join-team", team: 2 });
    expect(pressed()).toEqual(["Blue"]);
    classroom.tells({ team: 2, lastCommand: { id: classroom.sent.at(-1)?.id ?? 0, result: "accepted" } });
    tap("Blue");
    expect(classroom.sent).toHaveLength(1);
    tap("Red");
    expect(classroom.sent.at(-1)).toMatchObject({ type: "join-team", team: 1 });
  });

  it("that the server balances are told and not chosen", () => {
    classroom.shows({ phase: "lobby", teams: { names } }).tells({ team: 1 });
    expect(text()).toContain("You play for Red");
    expect(text()).not.toContain("Choose your team");
  });

  it("stand with their means, one's own marked", () => {
    const standings = [
      { team: 2, rank: 1, members: 30, points: 721 },
      { team: 1, rank: 2, members: 1, points: 698 },
    ];
    classroom.tells({ team: 1 }).shows({ phase: "standings", standings: [], teams: { names, standings } });
    const rows = [...document.querySelectorAll(".teams li")].map((row) => row.textContent);
    expect(rows).toEqual(["1Blue30 members721", "2Red (your team)1 member698"]);
  });
});
