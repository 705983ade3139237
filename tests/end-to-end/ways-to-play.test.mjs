// The ways to play that a teacher may choose, each in a browser from the desk to the report.
import assert from "node:assert/strict";
import { after, afterEach, before, beforeEach, test } from "node:test";
import { Album } from "./support/album.mjs";
import { openBrowser } from "./support/browser.mjs";
import { ThreeQuestions } from "./support/three-questions.mjs";

/** @type {Awaited<ReturnType<typeof openBrowser>>} */
let browser;
/** @type {ThreeQuestions} */
let lesson;
/** @type {ThreeQuestions["teacher"]} */
let teacher;
const album = new Album("ways-to-play");

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

test("standings at chapter ends are shown after the second and the last of three questions", async () => {
  await lesson.chooses("radio", "At the end of a chapter");
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  const [ada, linus] = pages;
  await lesson.plays(pages, "Start");
  assert.equal(await teacher.action("Standings").count(), 0, "no standings inside a chapter");
  assert.doesNotMatch(await linus.page.getByRole("main").innerText(), /Place/);
  await lesson.plays(pages, "Next question");
  await teacher.press("Standings");
  await screen.page.getByRole("heading", { name: "Standings" }).waitFor();
  await ada.sees("Your place");
  await album.take("chapter-end", { host: teacher, screen, phones: [ada] });
  await lesson.plays(pages, "Next question");
  await teacher.press("Standings");
  await teacher.press("End");
  await screen.page.getByRole("heading", { name: "Podium" }).waitFor();
  const { rows } = await lesson.reportOf(room);
  assert.deepEqual(
    rows.map((row) => [row.Nickname, row["Rank by speed"]]),
    [
      ["Ada", "1"],
      ["Linus", "2"],
    ],
  );
});

test("standings that are never shown are not shown at the end either, and stand in the report", async () => {
  await teacher.page.getByRole("radio", { name: "Right only" }).check();
  await lesson.chooses("radio", "Never");
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  const [ada] = pages;
  for (const button of ["Start", "Next question", "Next question"]) {
    await lesson.plays(pages, button);
    assert.equal(await teacher.action("Standings").count(), 0);
    assert.doesNotMatch(await ada.page.locator("body").innerText(), /Place/);
  }
  await teacher.press("End");
  await screen.sees("Thank you for playing!");
  await ada.sees("3,000 points");
  await album.take("never", { host: teacher, screen, phones: [ada] });
  const { rows } = await lesson.reportOf(room);
  assert.deepEqual(
    rows.map((row) => [row.Nickname, row["Rank by accuracy"], row["Accuracy points"]]),
    [
      ["Ada", "1", "3000"],
      ["Linus", "2", "0"],
    ],
  );
});

test("a room without points tells right and wrong to everybody and ranks nobody", async () => {
  await teacher.page.getByRole("radio", { name: "Nothing: without points" }).check();
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  const [ada, linus] = pages;
  for (const button of ["Start", "Next question", "Next question"]) {
    await lesson.plays(pages, button);
    await linus.sees("Not right");
    assert.doesNotMatch(await ada.page.locator("body").innerText(), /\d points?|Place/);
    assert.equal(await teacher.action("Standings").count(), 0);
  }
  await album.take("no-points-revealed", { host: teacher, screen, phones: [ada] });
  await teacher.press("End");
  await screen.sees("Thank you for playing!");
  await ada.sees("Thank you for playing.");
  await teacher.sees("The quiz is over. Students are thanked for taking part.");
  await album.take("no-points-end", { host: teacher, screen, phones: [ada] });
  const { rows, json } = await lesson.reportOf(room);
  assert.deepEqual(
    rows.map((row) => [row.Nickname, row.Rank, row["Accuracy points"], row["Speed points"], row["Right answers"]]),
    [
      ["Ada", "", "", "", "3"],
      ["Linus", "", "", "", "0"],
    ],
  );
  for (const student of json.students) assert.equal(student.rank, null);
});

/** @param {string} name @param {"None" | "+25 %" | "+50 %" | "+100 %"} step */
async function grants(name, step) {
  await teacher.button(`Manage ${name}`).click();
  const dialog = await teacher.dialog();
  await album.take("student-dialog", { host: teacher });
  await dialog.getByRole("button", { name: step }).click();
}

test("a student with extra time answers when the others cannot any more and only the host knows", async () => {
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  const [ada, linus] = pages;
  await grants("Ada", "+100 %");
  await teacher.page.getByText("100 % extra time").waitFor({ state: "attached" });
  await teacher.press("Start");
  await teacher.page.getByText(/^1 student has extra time, until \d\d:\d\d:\d\d$/).waitFor();
  await album.take("extra-time-asked", { host: teacher, screen, phones: [ada] });
  await linus.sees("Answers are closed");
  await screen.sees("Answers are closed");
  await teacher.page.getByText("1 student has extra time, until").waitFor();
  await album.take("overtime", { host: teacher, screen, phones: [ada, linus] });
  await ada.option("Yes").click();
  await ada.isSaved();
  assert.equal(await screen.page.getByText("1 of 2").count(), 0, "the projector's count stands still");
  await teacher.action("Reveal").click();
  await ada.sees("Right!");
  await linus.sees("No answer");
  await teacher.press("Standings");
  await teacher.press("End");
  await teacher.dialog().then((dialog) => dialog.getByRole("button", { name: "End the quiz" }).click());
  const { rows, json } = await lesson.reportOf(room);
  assert.deepEqual(
    rows.map((row) => row.Nickname),
    ["Ada", "Linus"],
  );
  const [answer] = json.students[0].answers;
  assert.ok(answer.usedMs > json.questions[0].timeLimitMs, "it took longer than the others had");
  assert.ok(answer.speedPoints > 500, "and is measured against the time with the extra");
});

test("a room without time limits asks without a clock and speed earns nothing", async () => {
  await lesson.chooses("checkbox", "No time limits");
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  await teacher.press("Start");
  await teacher.sees("No time limit");
  assert.equal(await screen.page.getByRole("timer").count(), 0);
  for (const page of pages) await page.option("Yes").click();
  await teacher.action("Reveal").click();
  await pages[0].sees("Right!");
  const { json } = await lesson.reportOf(room);
  assert.deepEqual(
    json.students.map(({ speedPoints }) => speedPoints),
    [1000, 1000],
  );
});

/** In the dialog of what was asked so far. */
async function mending() {
  await teacher.press("Mend a question");
  return teacher.dialog();
}

test("a wrong key is mended in front of the class and a wrong question voided, and the report says so", async () => {
  const { room, screen, pages } = await lesson.gather(["Ada", "Linus"]);
  const [ada, linus] = pages;
  await lesson.plays(pages, "Start");
  await linus.sees("Not right");
  let dialog = await mending();
  await album.take("mending", { host: teacher });
  await dialog.getByRole("button", { name: "Count as right, too" }).click();
  await dialog.getByText('Counts as well: "No"').waitFor();
  await dialog.getByRole("button", { name: "Done" }).click();
  const mended = "Question 1: another answer counts as right as well.";
  await linus.sees("Right!");
  for (const page of [ada, linus, screen]) await page.sees(mended);
  await album.take("mended", { host: teacher, screen, phones: [linus] });
  await lesson.plays(pages, "Next question");
  assert.equal(await ada.page.getByText(mended).count(), 0, "the next question has come");
  dialog = await mending();
  await dialog.getByText("Void this question …").first().click();
  await album.take("voiding", { host: teacher });
  await dialog.getByRole("button", { name: "Void it for everybody" }).first().click();
  await dialog.getByText("counts for nobody").first().waitFor();
  await teacher.page.keyboard.press("Escape");
  for (const page of [ada, linus, screen]) await page.sees("Question 2 was wrong: it counts for nobody.");
  await album.take("voided", { host: teacher, screen, phones: [linus] });
  const { rows, json } = await lesson.reportOf(room);
  assert.deepEqual(
    rows.map((row) => [row.Nickname, row["Accuracy points"], row["Right answers"]]),
    [
      ["Ada", "1000", "1"],
      ["Linus", "1000", "1"],
    ],
  );
  assert.ok(Object.keys(rows[0]).includes('1. Build (also right: "No")'));
  assert.ok(Object.keys(rows[0]).includes("2. Test (void)"));
  assert.deepEqual(
    json.questions.map(({ state }) => state),
    ["credited", "voided"],
  );
});
