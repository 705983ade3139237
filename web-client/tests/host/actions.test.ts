import { expect, test } from "vitest";
import {
  type Action,
  actionOfKey,
  type KeyPress,
  needsConfirmation,
  primaryAction,
  secondaryActions,
} from "../../src/host/actions.ts";
import { nothingLeft, sampleQuestion, sampleRoom } from "../support/sample-room.ts";

const lastCall = { ...sampleQuestion, lastCall: "host" } as const;
const everyoneAnswered = { ...sampleQuestion, lastCall: "everyone-answered" } as const;
const { timeLimitMs: _, closesAtMs: __, ...untimed } = sampleQuestion;

const poll = { ...sampleQuestion, shown: { kind: "poll" as const, options: ["git", "svn"] } };
const betweenStandings = { ...sampleRoom().host, withoutStandings: true } as const;
const noStandings = { ...nothingLeft, withoutStandings: true } as const;

const table: [where: string, room: ReturnType<typeof sampleRoom>, primary: Action | undefined, others: Action[]][] = [
  ["the lobby", sampleRoom(), "ask", ["skip", "end"]],
  ["a question", sampleRoom({ phase: "asking" }), "close", ["pause", "add-time", "skip", "end"]],
  ["a paused question", sampleRoom({ phase: "asking", paused: true }), "close", ["resume", "add-time", "skip", "end"]],
  ["a question without timer", sampleRoom({ phase: "asking", question: untimed }), "close", ["pause", "skip", "end"]],
  ["the host's last call", sampleRoom({ phase: "asking", question: lastCall }), undefined, ["skip", "end"]],
  ["everyone's last call", sampleRoom({ phase: "asking", question: everyoneAnswered }), "close", ["skip", "end"]],
  ["the answers", sampleRoom({ phase: "closed" }), "reveal", ["skip", "end"]],
  ["the solution", sampleRoom({ phase: "revealed" }), "show-standings", ["ask", "skip", "end"]],
  ["the last solution", sampleRoom({ phase: "revealed", host: nothingLeft }), "show-standings", ["end"]],
  ["the standings", sampleRoom({ phase: "standings" }), "ask", ["skip", "end"]],
  ["the last standings", sampleRoom({ phase: "standings", host: nothingLeft }), "end", []],
  ["the solution inside a chapter", sampleRoom({ phase: "revealed", host: betweenStandings }), "ask", ["skip", "end"]],
  ["the last solution without standings", sampleRoom({ phase: "revealed", host: noStandings }), "end", []],
  ["an opinion", sampleRoom({ phase: "revealed", question: poll }), "ask", ["show-standings", "skip", "end"]],
  ["the last opinion", sampleRoom({ phase: "revealed", question: poll, host: nothingLeft }), "end", ["show-standings"]],
  ["the podium", sampleRoom({ phase: "finished" }), undefined, []],
];

test.each(table)("at %s the host is offered what can be done there", (_where, room, primary, others) => {
  expect(primaryAction(room)).toBe(primary);
  expect(secondaryActions(room)).toEqual(others);
});

const bare: KeyPress = { key: " ", repeat: false, withModifier: false, inControl: false, hasOwnKeys: false };
const asking = sampleRoom({ phase: "asking" });

const keys: [what: string, press: Partial<KeyPress>, action: Action | undefined][] = [
  ["Space goes on", { key: " " }, "close"],
  ["Enter goes on", { key: "Enter" }, "close"],
  ["the right arrow goes on", { key: "ArrowRight" }, "close"],
  ["a presenter's clicker goes on", { key: "PageDown" }, "close"],
  ["a clicker goes on while a button has the focus", { key: "PageDown", inControl: true }, "close"],
  ["Space on a button is the button's own", { key: " ", inControl: true }, undefined],
  ["Enter on a link is the link's own", { key: "Enter", inControl: true }, undefined],
  ["a key held down does nothing more", { key: " ", repeat: true }, undefined],
  ["a browser's shortcut stays one", { key: "p", withModifier: true }, undefined],
  ["typing a name presses nothing", { key: "l", hasOwnKeys: true }, undefined],
  ["P pauses", { key: "p" }, "pause"],
  ["T gives more time even with Shift", { key: "T" }, "add-time"],
  ["L locks", { key: "l" }, "lock"],
  ["no letter skips", { key: "s" }, undefined],
  ["no letter ends", { key: "e" }, undefined],
];

test.each(keys)("%s", (_what, press, action) => {
  expect(actionOfKey({ ...bare, ...press }, asking)).toBe(action);
});

test("letters follow the state of the room", () => {
  expect(actionOfKey({ ...bare, key: "p" }, sampleRoom({ phase: "asking", paused: true }))).toBe("resume");
  expect(actionOfKey({ ...bare, key: "l" }, sampleRoom({ locked: true }))).toBe("unlock");
  expect(actionOfKey({ ...bare, key: "p" }, sampleRoom())).toBeUndefined();
  expect(actionOfKey({ ...bare, key: "l" }, sampleRoom({ phase: "finished" }))).toBeUndefined();
});

test("ending with questions left is asked about first and the natural end is not", () => {
  expect(needsConfirmation(sampleRoom({ phase: "standings" }), "end")).toBe(true);
  expect(needsConfirmation(sampleRoom({ phase: "revealed", host: nothingLeft }), "end")).toBe(true);
  expect(needsConfirmation(sampleRoom({ phase: "standings", host: nothingLeft }), "end")).toBe(false);
  expect(needsConfirmation(sampleRoom({ phase: "revealed", host: noStandings }), "end")).toBe(false);
  expect(needsConfirmation(sampleRoom({ phase: "asking" }), "skip")).toBe(false);
});
