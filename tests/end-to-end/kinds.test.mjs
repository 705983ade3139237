// A game through the tour, in which every kind of question is answered with a mouse, with a finger, and with keys alone.
import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { openBrowser } from "./support/browser.mjs";
import { KeysStudent, MouseStudent, TouchStudent } from "./support/hands.mjs";
import { host, openRoom, results } from "./support/room.mjs";
import { root, Server } from "./support/server.mjs";

/** @typedef {MouseStudent | TouchStudent | KeysStudent} Student */

/** Presses what bears these words, in a group of options. @param {string[]} options */
const choosing =
  (...options) =>
  async (/** @type {Student} */ student) => {
    for (const option of options)
      await student.press(student.page.locator("button.option").filter({ hasText: option }));
  };

/** @param {Record<string, string>} places @param {string} put what is said of putting something somewhere */
const sorting = (places, put) => async (/** @type {Student} */ student) => {
  for (const [item, place] of Object.entries(places)) {
    await student.press(
      student.page
        .locator("button")
        .filter({ has: student.page.getByText(item, { exact: true }) })
        .first(),
    );
    await student.press(student.button(`${put} ${place}`));
  }
};

const ordering =
  (/** @type {string[]} */ ...items) =>
  async (/** @type {Student} */ student) => {
    for (const [place, item] of items.entries()) {
      for (let at = await student.placeOf(item); at > place + 1; --at) {
        await student.press(student.button(`Move “${item}” up`));
        await student.isAt(item, at - 1);
      }
    }
  };

/** @param {Record<string, string>} texts what goes into which field */
const writing = (texts) => async (/** @type {Student} */ student) => {
  for (const [label, text] of Object.entries(texts))
    await student.write(student.page.getByRole("textbox", { name: label, exact: true }), text);
};

/** How each question of the tour is answered rightly, by its kind. @type {Record<string, (student: Student) => Promise<void>>} */
const answers = {
  "choose-one": choosing("It succeeded"),
  "choose-all": choosing("The source code", "The description of the pipeline"),
  "sort-into-groups": sorting(
    {
      "A database": "On the server",
      "A scheduled job": "On the server",
      "A click handler": "In the browser",
      "A style sheet": "In the browser",
    },
    "Put it into",
  ),
  "put-in-order": ordering("Build", "Test", "Release"),
  match: sorting(
    {
      Docker: "packs a program with everything it needs to run",
      Terraform: "describes servers in files, and makes them",
      Prometheus: "collects figures over time",
    },
    "Match it with",
  ),
  number: writing({ "Your number, in minutes": "43,2" }),
  "short-text": writing({ "Your answer": "infrastructure as code" }),
  poll: choosing("Just right"),
  scale: (student) => student.press(student.button("4")),
  words: writing({ "Word 1": "teamwork", "Word 2, if you have one more": "fewer nights on call" }),
};

const onTap = new Set(["choose-one", "poll", "scale"]);

test("every kind of question is answered with a mouse, with a finger and with keys alone", async (t) => {
  const browser = await openBrowser();
  const server = await Server.start({ content: [join(root, "content/tour")] });
  t.after(() => Promise.all([browser.close(), server.stop()]));
  const room = await openRoom(server);
  const teacher = await host(server, room);
  const link = `${server.url}/#${room.pin}`;
  const students = /** @type {Student[]} */ (
    await Promise.all([
      MouseStudent.join(browser, link, "Mouse"),
      TouchStudent.join(browser, link, "Finger"),
      KeysStudent.join(browser, link, "Keys"),
    ])
  );
  /** @type {Set<string>} */
  const played = new Set();
  while (teacher.held.room.host.next) {
    assert.equal(await teacher.move("ask"), "accepted");
    const { kind } = teacher.held.room.question.shown;
    const answer = answers[kind] ?? assert.fail(`nothing is said of how ${kind} is answered`);
    await Promise.all(students.map((student) => give(student, kind, answer)));
    await teacher.sees("closed");
    await teacher.move("reveal");
    await Promise.all(students.map((student) => seesResult(student, kind)));
    played.add(kind);
  }
  assert.deepEqual([...played].sort(), Object.keys(answers).sort());
  await teacher.move("end");
  const { json } = await results(server, room.room);
  for (const student of json.students) {
    assert.equal(student.rightAnswers, 7, student.nickname);
    assert.equal(student.accuracyPoints, 7_000, student.nickname);
    assert.equal(student.answers.length, played.size, student.nickname);
  }
  for (const student of students) student.expectNoComplaints();
});

async function give(
  /** @type {Student} */ student,
  /** @type {string} */ kind,
  /** @type {typeof answers[string]} */ answer,
) {
  await student.page.getByRole("timer").waitFor();
  await answer(student);
  if (!onTap.has(kind)) await student.press(student.button("Send answer"));
  await student.isSaved();
}

function seesResult(/** @type {Student} */ student, /** @type {string} */ kind) {
  const isGraded = !["poll", "scale", "words"].includes(kind);
  return student.page.getByRole("heading", { name: isGraded ? "Right!" : "What you said", exact: true }).waitFor();
}
