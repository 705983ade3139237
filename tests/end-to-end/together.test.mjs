// Ways to play in which a class does more than answer: discussions, confidence, teams; each from the desk to the report.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { StudentPage } from "./support/student-page.mjs";
import { ThreeQuestions } from "./support/three-questions.mjs";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {ThreeQuestions} */
let lesson;
/** @type {ThreeQuestions["teacher"]} */
let teacher;
const album = new Album("together");

before(async () => {
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  album.expectNoFaults();
});
beforeEach(async () => {
  lesson = await ThreeQuestions.open(browser, album);
  teacher = lesson.teacher;
});
afterEach(() => lesson.close());

/** With questions left the end is asked about. */
async function endsEarly() {
  await teacher.press("End");
  await (await teacher.dialog()).getByRole("button", { name: "End the quiz" }).click();
}

test("a class votes, discusses and votes again, and the report says who moved from what to what", async () => {
  await lesson.chooses("checkbox", "Discuss and vote again");
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  const [ada, linus] = pages;
  await teacher.press("Start");
  await ada.option("Yes").click();
  await linus.option("No").click();
  await teacher.sees("1 of 2 were right (50 %).");
  await teacher.sees("A discussion is worth it: let neighbours convince each other, then vote again.");
  await album.take("advice", { host: teacher, screen, phones: [ada] });
  await teacher.press("Discuss");
  await screen.page.getByText("Discuss with your neighbours").waitFor();
  for (const page of pages) await page.sees("Discuss with your neighbours");
  assert.doesNotMatch(await screen.page.locator("body").innerText(), /right|solution/i);
  await album.take("discussing", { host: teacher, screen, phones: [linus] });
  await teacher.press("Vote again");
  await linus.sees("Vote again: the same question, after the discussion.");
  await album.take("second-vote", { host: teacher, screen, phones: [linus] });
  for (const page of pages) await page.option("Yes").click();
  await teacher.action("Reveal").click();
  await linus.sees("Right!");
  for (const page of [teacher, screen]) await page.sees("Right before the discussion: 50 %. Now: 100 %.");
  await album.take("discussed", { host: teacher, screen, phones: [linus] });
  await teacher.press("Standings");
  await endsEarly();
  const { rows, json } = await lesson.reportOf(room);
  assert.deepEqual(
    json.questions.map(({ state }) => state),
    ["superseded", "credited"],
  );
  const { rightBefore, right, moved } = json.questions[1].discussed;
  assert.deepEqual([rightBefore, right], [1, 2]);
  const from = moved.map((/** @type {any} */ each) => [each.from.options[0], each.to.options[0], each.students]);
  assert.deepEqual(from.sort(), [
    ["No", "Yes", 1],
    ["Yes", "Yes", 1],
  ]);
  assert.deepEqual(
    rows.map((row) => row["Right answers"]),
    ["1", "1"],
  );
  assert.deepEqual(rows.map((row) => row["1. Build (before the discussion)"]).sort(), ["0", "1000"]);
});

/** The server has heard how sure they are. @param {StudentPage} page @param {string} confidence */
function saysToServer({ bell, messages, name }, confidence) {
  return bell.until(
    () => messages.findLast((message) => message.type === "me")?.confidence === confidence,
    () => `the server knows that ${name} says "${confidence}"`,
  );
}

test("students say how sure they are and the reveal and the report tell who was sure and wrong", async () => {
  await lesson.chooses("checkbox", "Ask how sure students are");
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  const [ada, linus] = pages;
  await teacher.press("Start");
  assert.equal(await ada.page.getByText("How sure are you?").count(), 0, "before there is an answer");
  await ada.option("Yes").click();
  await ada.button("Guessed").click();
  await album.take("how-sure", { host: teacher, screen, phones: [ada] });
  await linus.option("No").click();
  await linus.button("Sure").focus();
  await linus.page.keyboard.press("Enter");
  await saysToServer(ada, "guessed");
  await saysToServer(linus, "sure");
  await teacher.action("Reveal").click();
  await ada.sees("Guessed, and right: have a look at why.");
  await linus.sees("You were sure: this one is worth a second look.");
  for (const page of [teacher, screen]) await page.sees("1 student was sure and wrong.");
  await album.take("how-sure-revealed", { host: teacher, screen, phones: [linus] });
  await teacher.press("Standings");
  await endsEarly();
  const { rows, json } = await lesson.reportOf(room);
  assert.deepEqual(json.questions[0].confidence, {
    right: [1, 0, 0],
    partly: [0, 0, 0],
    wrong: [0, 0, 1],
    sureAndWrong: 1,
  });
  assert.deepEqual(
    rows.map((row) => [row.Nickname, row["Speed points"] === "0", row["Sure and wrong"]]),
    [
      ["Ada", false, "0"],
      ["Linus", true, "1"],
    ],
  );
});

test("students choose teams, a late comer goes to the smallest, and the team with the better mean wins", async () => {
  await teacher.page.getByRole("radio", { name: "Right only" }).check();
  await lesson.chooses("radio", "Students choose their team");
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus", "Grace"]);
  const [ada, linus, grace] = pages;
  await ada.button("Red").click();
  await linus.button("Red").click();
  await linus.button("Blue").click();
  await screen.page.getByText("Blue 1").waitFor();
  await album.take("choosing-teams", { host: teacher, screen, phones: [ada] });
  await lesson.plays([ada, linus], "Start");
  await grace.sees("Green");
  const late = await StudentPage.openDoor(browser, room.joinLink, "Ken");
  await late.takeSeat("Ken");
  await late.sees("Yellow");
  await teacher.press("Standings");
  await ada.sees("(your team)");
  await screen.page.getByRole("heading", { name: "Standings" }).waitFor();
  await album.take("team-standings", { host: teacher, screen, phones: [ada] });
  await endsEarly();
  await screen.page.getByRole("heading", { name: "Podium" }).waitFor();
  await screen.page.locator(".podium").getByText("Red").waitFor();
  await album.take("team-podium", { host: teacher, screen, phones: [linus] });
  const { rows, json } = await lesson.reportOf(room);
  assert.deepEqual(
    json.teams.map((/** @type {any} */ team) => [team.name, team.members, team.meanPoints, team.rank]),
    [
      ["Red", 1, 1000, 1],
      ["Blue", 1, 0, 2],
      ["Green", 1, 0, 2],
      ["Yellow", 1, null, null],
    ],
  );
  assert.deepEqual(
    rows.map((row) => [row.Nickname, row.Team]),
    [
      ["Ada", "Red"],
      ["Linus", "Blue"],
      ["Grace", "Green"],
      ["Ken", "Yellow"],
    ],
  );
});

test("the server balances teams, and who is in which is told when somebody joins", async () => {
  await lesson.chooses("radio", "Balanced teams");
  const { room, pages } = await lesson.gather(["Ada", "Linus", "Grace", "Ken", "Barbara"]);
  const teams = ["Red", "Blue", "Green", "Yellow", "Red"];
  for (const [place, page] of pages.entries()) await page.sees(`You play for ${teams[place]}`);
  await teacher.press("End");
  await (await teacher.dialog()).getByRole("button", { name: "End the quiz" }).click();
  const { rows } = await lesson.reportOf(room);
  assert.deepEqual(
    rows.map((row) => row.Team),
    teams,
  );
});
