import { beforeEach, describe, expect, it } from "vitest";
import { explanation, standings } from "../../gallery/samples.ts";
import { Classroom } from "../support/classroom.tsx";

const read = () => document.activeElement?.textContent ?? "";
const right = { result: "right" as const, creditThousandths: 1000, points: 873 };

let classroom: Classroom;

beforeEach(() => {
  classroom = new Classroom().opens().tells({ nickname: "Grace" });
});

/** Where the focus goes is where a screen reader reads on, and where Tab goes on from. */
describe("the focus goes to what has come", () => {
  it("in the lobby, which says that one is in", () => {
    classroom.shows({});
    expect(read()).toBe("You are in, Grace!");
  });

  it("with a question, whose words name it", () => {
    classroom.asks("choose-one");
    const named = document.getElementById(document.activeElement?.getAttribute("aria-labelledby") ?? "");
    expect(named?.textContent).toContain("Which methodology lets them work closely together?");
    expect(named?.textContent).toContain("Choose one");
  });

  it("when the question closes", () => {
    classroom.asks("choose-one").shows({ phase: "closed" });
    expect(read()).toBe("Answers are closed");
  });

  it("with the solution, which begins with the own result", () => {
    classroom.asks("choose-one").tells({ result: right }).shows({ phase: "revealed", solution: explanation });
    expect(read()).toContain("Right!");
  });

  it("with the solution of a question that one came too late for", () => {
    classroom.asks("choose-one").tells({ round: 0 }).shows({ phase: "revealed", solution: explanation });
    expect(read()).toBe("The solution");
  });

  it("with the standings and at the end", () => {
    classroom.shows({ phase: "standings", standings });
    expect(read()).toBe("Standings");
    classroom.shows({ phase: "finished", standings });
    expect(read()).toBe("You are on the podium!");
  });

  it("when the seat is gone", () => {
    classroom.shows({}).linkIs({ state: { is: "ended", reason: "removed" } });
    expect(read()).toBe("You were taken out of the room");
  });
});
