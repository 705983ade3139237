// What the ways to play add to a host's page: advice after a vote, what came of a discussion, how sure, teams.
import { expect, test } from "vitest";
import type { Discussion } from "../../../protocol/messages.ts";
import { primaryAction, secondaryActions } from "../../src/host/actions.ts";
import { outcomeWords } from "../../src/host/room/outcome.tsx";
import { open, openAnewForEachTest, page, student } from "../support/host-room.tsx";
import { sampleQuestion, sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();

const { host } = sampleRoom();
const closedWith = (discussion: Discussion) => sampleRoom({ phase: "closed", host: { ...host, discussion } });

test.each([
  ["discuss", "discuss", ["reveal", "skip", "end"]],
  ["go-on", "reveal", ["discuss", "skip", "end"]],
  ["explain", "reveal", ["discuss", "skip", "end"]],
] as const)("after a vote that says %s the next thing to do is %s", (advice, primary, others) => {
  const room = closedWith({ possible: true, answered: 60, right: 27, advice });
  expect(primaryAction(room)).toBe(primary);
  expect(secondaryActions(room)).toEqual(others);
});

test("a question that was discussed enough is only revealed", () => {
  const room = closedWith({ possible: false, answered: 60, right: 27 });
  expect(primaryAction(room)).toBe("reveal");
  expect(secondaryActions(room)).toEqual(["skip", "end"]);
});

test("a class that discusses votes again, or sees the solution", () => {
  const room = sampleRoom({ phase: "discussing", question: sampleQuestion });
  expect(primaryAction(room)).toBe("ask-again");
  expect(secondaryActions(room)).toEqual(["reveal", "skip", "end"]);
});

test("a discussed question that was voided is not voted on again, and what refuses it says so", () => {
  const room = sampleRoom({ phase: "discussing", host: { ...host, discussion: { possible: false } } });
  expect(primaryAction(room)).toBe("reveal");
  expect(secondaryActions(room)).toEqual(["skip", "end"]);
  expect(outcomeWords({ id: 1, result: "cannot-discuss" })).toBe(
    "This question cannot be discussed and voted on again.",
  );
});

test("a wrong key may be mended while the class discusses", () => {
  open(sampleRoom({ phase: "discussing" }));
  expect(page.textContent).toContain("Mend a question");
});

test("a second vote is called so, and there is nothing to mend before the first question has counted", () => {
  open(sampleRoom({ phase: "asking", question: { ...sampleQuestion, round: 2, vote: 2 } }));
  expect(page.textContent).toContain("Vote 2, after the discussion");
  expect(page.textContent).not.toContain("Mend a question");
});

test("the host sees how many have said how sure they are, and not how sure", () => {
  const question = { ...sampleQuestion, asksConfidence: true } as const;
  const { show } = open(sampleRoom({ phase: "asking", question }));
  show({ tally: { type: "tally", sequence: 1, round: 3, joined: 3, present: 3, answered: 2, saidHowSure: 1 } });
  expect(page.textContent).toContain("1 student has said how sure");
});

test("the host reads how many were right and what that suggests", () => {
  open(closedWith({ possible: true, answered: 60, right: 27, advice: "discuss" }));
  expect(page.textContent).toContain("27 of 60 were right (45 %).");
  expect(page.textContent).toContain("A discussion is worth it");
});

test("a move of a discussion carries the step it was pressed on", () => {
  const { sent, wait, move } = open(closedWith({ possible: true, answered: 2, right: 1, advice: "discuss" }));
  wait(1000);
  const press = (words: string) =>
    [...page.querySelectorAll("button")].find((each) => each.textContent === words)?.click();
  press("Discuss");
  expect(sent.at(-1)).toMatchObject({ type: "discuss", step: 4 });
  move({ phase: "discussing", question: sampleQuestion, step: 5 });
  expect(page.textContent).toContain("The class discusses");
});

test("the reveal says what the discussion has changed and who was sure and wrong", () => {
  open(
    sampleRoom({
      phase: "revealed",
      discussed: { before: { answered: 60, right: 27 }, after: { answered: 58, right: 47 } },
      confidence: { right: [3, 9, 20], partly: [0, 0, 0], wrong: [8, 4, 9] },
    }),
  );
  expect(page.textContent).toContain("Right before the discussion: 45 %. Now: 81 %.");
  expect(page.textContent).toContain("9 students were sure and wrong.");
  const rows = [...page.querySelectorAll(".how-sure tbody tr")].map((row) => row.textContent);
  expect(rows).toEqual(["Right3920", "Not right849"]);
});

test("the lobby counts the members of each team and the list says who plays for which", () => {
  const { show, seat } = open(sampleRoom({ teams: { names: ["Red", "Blue"] } }));
  show({
    tally: { type: "tally", sequence: 1, round: 0, joined: 3, present: 3, answered: 0, teamSizes: [1, 2] },
  });
  seat({ ...student(1, "Ada"), team: 2 });
  expect([...page.querySelectorAll(".team-sizes li")].map((each) => each.textContent)).toEqual(["Red 1", "Blue 2"]);
  expect(page.querySelector(".row-team")?.textContent).toBe("Blue");
});

test("standings show the teams above the students, and a team without members without points", () => {
  const standings = [
    { team: 2, rank: 1, previousRank: 2, members: 3, points: 721 },
    { team: 1, rank: 2, previousRank: 1, members: 2, points: 698 },
    { team: 3, members: 0, points: 0 },
  ];
  open(sampleRoom({ phase: "standings", standings: [], teams: { names: ["Red", "Blue", "Green"], standings } }));
  const rows = [...page.querySelectorAll(".standings li")].map((row) => row.textContent);
  expect(rows[0]).toContain("1Blue");
  expect(rows[0]).toContain("3 members721 points");
  expect(rows[2]).toBe("–Greennobody");
});
