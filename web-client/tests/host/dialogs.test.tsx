import { expect, test } from "vitest";
import {
  button,
  click,
  dialog,
  open,
  openAnewForEachTest,
  page,
  press,
  secondClick,
  student,
} from "../support/host-room.tsx";
import { sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();

function askedToEnd() {
  const room = open(sampleRoom({ phase: "standings", step: 9 }));
  click("End");
  return room;
}

function askedToPutOut() {
  const room = open(sampleRoom());
  room.seat(student(12, "Mallory"));
  click("Manage Mallory");
  return room;
}

const dialogs = [
  ["End the quiz", askedToEnd, { type: "end", step: 9 }],
  ["Go on playing", askedToEnd, undefined],
  ["Remove", askedToPutOut, { type: "remove", seat: 12 }],
  ["Ban", askedToPutOut, { type: "ban", seat: 12 }],
  ["+50 %", askedToPutOut, { type: "grant-extra-time", seat: 12, percent: 50 }],
  ["None", askedToPutOut, undefined],
  ["Cancel", askedToPutOut, undefined],
] as const;

test.each(dialogs)("“%s” is not pressed by the second half of the double click that asked", (name, asked) => {
  const { sent, wait } = asked();
  click(name);
  expect(dialog()).not.toBeNull();
  wait(900);
  secondClick(name);
  expect(dialog()).not.toBeNull();
  expect(sent).toEqual([]);
});

test.each(dialogs)("“%s” is pressed by a click of its own", (name, asked, command) => {
  const { sent, wait } = asked();
  wait(600);
  click(name);
  expect(dialog()).toBeNull();
  expect(sent).toEqual(command ? [command] : []);
});

test("a question asked again needs a press of its own again", () => {
  const { sent, wait } = askedToEnd();
  wait(600);
  click("Go on playing");
  click("End");
  click("End the quiz");
  expect(sent).toEqual([]);
});

test("Enter held down on what asked does not confirm", () => {
  askedToEnd();
  expect(press("Enter", button("End the quiz"), { repeat: true }).defaultPrevented).toBe(true);
});

test("who is to be taken out is named as they wrote themselves, whatever the direction of their script", () => {
  const { seat } = open(sampleRoom());
  seat(student(3, "דנה"));
  click("Manage דנה");
  expect(dialog()?.querySelector("h2 bdi")?.textContent).toBe("דנה");
});

test("extra time that a student has is marked in the list and in the dialog, and taken back there", () => {
  const { seat, sent, wait } = open(sampleRoom());
  seat({ ...student(3, "Ada"), extraTimePercent: 25 });
  expect(page.querySelector(".row-extra-time")?.textContent).toContain("25 % extra time");
  click("Manage Ada");
  expect(button("+25 %").getAttribute("aria-pressed")).toBe("true");
  wait(600);
  click("None");
  expect(sent).toEqual([{ type: "grant-extra-time", seat: 3, percent: 0 }]);
});

test("while a question is open extra time cannot be chosen and the dialog says why", () => {
  const { seat } = open(sampleRoom({ phase: "asking" }));
  seat(student(3, "Ada"));
  click("Manage Ada");
  expect(button("+25 %").disabled).toBe(true);
  expect(dialog()?.textContent).toContain("Can be changed when the question is closed.");
});
