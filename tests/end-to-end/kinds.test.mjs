// A game through the tour, in which every kind of question is answered with a mouse, with a finger, and with keys alone.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
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

/** How each question of the tour is answered rightly, by its heading. @type {Record<string, (student: Student) => Promise<void>>} */
const answers = {
  "Choose one": choosing("It succeeded"),
  "A picture": choosing("What is learned in production"),
  Code: choosing("Three times"),
  "Choose all": choosing("The source code", "The description of the pipeline"),
  "Sort into groups": sorting(
    {
      "A database": "On the server",
      "A scheduled job": "On the server",
      "A click handler": "In the browser",
      "A style sheet": "In the browser",
    },
    "Put it into",
  ),
  "Put in order": ordering("Build", "Test", "Release"),
  Match: sorting(
    {
      Docker: "packs a program with everything it needs to run",
      Terraform: "describes servers in files, and makes them",
      Prometheus: "collects figures over time",
    },
    "Match it with",
  ),
  Number: writing({ "Your number, in minutes": "43,2" }),
  "Short text": writing({ "Your answer": "infrastructure as code" }),
  Poll: choosing("Just right"),
  "Poll with several choices": choosing("Git", "Docker"),
  Scale: (student) => student.press(student.button("4")),
  Words: writing({ "Word 1": "teamwork", "Word 2, if you have one more": "fewer nights on call" }),
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
  const kinds = new Set();
  while (teacher.held.room.host.next) {
    assert.equal(await teacher.move("ask"), "accepted");
    if (teacher.held.room.phase === "slide") {
      await Promise.all(students.map((student) => seesHeading(student, teacher.held.room.slide.heading)));
      kinds.add("slide");
      continue;
    }
    const { heading, shown } = teacher.held.room.question;
    const { kind } = shown;
    const answer = answers[heading] ?? assert.fail(`nothing is said of how ${heading} is answered`);
    played.add(heading);
    await Promise.all(students.map((student) => give(student, kind, answer)));
    await teacher.sees("closed");
    await teacher.move("reveal");
    await Promise.all(students.map((student) => seesResult(student, kind)));
    kinds.add(kind);
  }
  assert.deepEqual([...played].sort(), Object.keys(answers).sort());
  assert.deepEqual([...kinds].sort(), [...kindsOfTheSchema(), "slide"].sort());
  await teacher.move("end");
  const { json } = await results(server, room.room);
  for (const student of json.students) {
    assert.equal(student.rightAnswers, 9, student.nickname);
    assert.equal(student.accuracyPoints, 10_000, `${student.nickname}: one of the nine is worth double`);
    assert.equal(student.answers.length, teacher.held.room.questionCount, student.nickname);
  }
  for (const student of students) student.expectNoComplaints();
});

/** @returns {string[]} */
function kindsOfTheSchema() {
  const schema = JSON.parse(readFileSync(join(root, "protocol/schema.json"), "utf8"));
  const { anyOf } = schema.definitions.Shown;
  return anyOf.map((/** @type {any} */ shown) => shown.properties.kind.const);
}

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

function seesHeading(/** @type {Student} */ student, /** @type {string} */ name) {
  return student.page.getByRole("heading", { name, exact: true }).waitFor();
}

function seesResult(/** @type {Student} */ student, /** @type {string} */ kind) {
  const isGraded = !["poll", "poll-several", "scale", "words"].includes(kind);
  return seesHeading(student, isGraded ? "Right!" : "What you said");
}
