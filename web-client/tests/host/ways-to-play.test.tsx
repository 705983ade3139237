import { beforeEach, expect, test } from "vitest";
import { openDesk, pack, passes, server, startAnewForEachTest, words } from "../support/desk-server.tsx";
import { tap } from "../support/page.tsx";

startAnewForEachTest();

let desk: HTMLElement;
beforeEach(async () => {
  server.packs = { packs: [pack("devops", "DevOps")], findings: [] };
  desk = await openDesk();
});

const choice = (label: string) => {
  const found = [...desk.querySelectorAll("label.check")].find(
    (one) => one.querySelector("span")?.textContent === label,
  );
  if (!found) throw new Error(`no choice "${label}"`);
  return found.querySelector("input") as HTMLInputElement;
};

async function choose(...labels: string[]) {
  for (const label of labels) {
    choice(label).click();
    await passes(0);
  }
}

async function opens() {
  tap("Open room with 4 questions");
  await passes(0);
  const { requestId: _, pack: __, chapters: ___, ...ways } = server.opened.at(-1) ?? { requestId: "", pack: "" };
  return ways;
}

const usual = {
  board: "speed",
  standings: "after-each-question",
  mayChangeAnswer: true,
  untimed: false,
  peerInstruction: false,
  confidence: false,
};

test("a room that nobody has thought about is played as always", async () => {
  expect(desk.querySelector("details.more-ways")?.hasAttribute("open")).toBe(false);
  expect(await opens()).toEqual(usual);
});

test("what is chosen is what the room is opened with", async () => {
  const firstCounts = "Students may change their answer until the question closes";
  await choose("Right only", "At the end of a chapter", firstCounts, "No time limits");
  await choose("Discuss and vote again", "Ask how sure students are");
  const ways = {
    board: "accuracy",
    standings: "at-chapter-ends",
    mayChangeAnswer: false,
    untimed: true,
    peerInstruction: true,
    confidence: true,
  };
  expect(await opens()).toEqual(ways);
});

test("what is folded away is named where it is not as usual", async () => {
  expect(words()).not.toContain("More ways to play:");
  await choose("Never");
  expect(words()).toContain("More ways to play: no standings");
  await choose("No time limits");
  expect(words()).toContain("More ways to play: no standings, no time limits");
});

test("a room without points has no standings to be asked about", async () => {
  await choose("Nothing: without points");
  expect(words()).not.toContain("Standings are shown");
  expect(await opens()).toEqual({ ...usual, board: "none" });
});

test("whoever wants teams and no standings is told where the teams will stand", async () => {
  await choose("Balanced teams");
  expect(words()).not.toContain("students see no standings of teams");
  await choose("Nothing: without points");
  expect(words()).toContain("students see no standings of teams");
});

test("teams that are proposed may be taken as they are", async () => {
  await choose("Students choose their team");
  expect(await opens()).toEqual({ ...usual, teams: { plan: "chosen", names: ["Red", "Blue", "Green", "Yellow"] } });
});

test("teams have the names that were typed, and no room is opened before there are enough of them", async () => {
  await choose("Balanced teams");
  const field = desk.querySelector("textarea") as HTMLTextAreaElement;
  const types = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    await passes(0);
  };
  await types("Red\n red ");
  expect(words()).toContain("“red” stands there twice");
  const openings = server.opened.length;
  tap("Open room with 4 questions");
  await passes(0);
  expect(server.opened.length).toBe(openings);
  await types("Red");
  expect(words()).toContain("Write 2 to 12 names");
  await types("Observers of everything\nRed");
  expect(words()).toContain("“Observers of everything” has more than 20 characters");
  await types("  Night   owls \n\nEarly birds");
  expect(words()).toContain("More ways to play: 2 teams");
  expect(await opens()).toEqual({ ...usual, teams: { plan: "balanced", names: ["Night owls", "Early birds"] } });
});
