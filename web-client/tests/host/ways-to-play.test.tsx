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

const usual = { board: "speed", standings: "after-each-question", mayChangeAnswer: true, untimed: false };

test("a room that nobody has thought about is played as always", async () => {
  expect(desk.querySelector("details.more-ways")?.hasAttribute("open")).toBe(false);
  expect(await opens()).toEqual(usual);
});

test("what is chosen is what the room is opened with", async () => {
  const firstCounts = "Students may change their answer until the question closes";
  await choose("Right only", "At the end of a chapter", firstCounts, "No time limits");
  const ways = { board: "accuracy", standings: "at-chapter-ends", mayChangeAnswer: false, untimed: true };
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
