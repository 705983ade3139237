import { act } from "preact/test-utils";
import { beforeEach, expect, test, vi } from "vitest";
import type { HostRoomDocument, RosterRow } from "../../../../protocol/messages.ts";
import { crewNames } from "../../../src/host/rehearsal/names.ts";
import { FakeSocket } from "../../support/fake-socket.ts";
import { button, click, open, openAnewForEachTest, page, secondClick, student } from "../../support/host-room.tsx";
import { sampleRoom } from "../../support/sample-room.ts";

openAnewForEachTest();

const add = "Add 20 scripted students";
const takeOut = "Take the scripted students out";

beforeEach(() => {
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  sessionStorage.clear();
  FakeSocket.all = [];
});

/** Its code comes behind the page. */
async function opens(room: HostRoomDocument) {
  const opened = open(room);
  await act(async () => void (await vi.dynamicImportSettled()));
  return opened;
}

const crew = (change: Partial<RosterRow> = {}, count = crewNames.length): RosterRow[] =>
  crewNames.slice(0, count).map((name, place) => ({ ...student(place + 1, name), ...change }));

const words = () => page.textContent ?? "";
const has = (name: string) => [...page.querySelectorAll("button")].some(({ textContent }) => textContent === name);

/** The server lets everybody in. */
function letsAllIn(): void {
  for (const [place, name] of crewNames.entries()) {
    const me = {
      type: "me",
      sequence: 1,
      seat: place + 1,
      nickname: name,
      shuffleSeed: 1,
      round: 0,
      rankedOf: 20,
    } as const;
    act(() => void FakeSocket.all[place]!.welcomes().says(me));
  }
}

test("the lobby says what scripted students do, and that a class should play in a room of its own", async () => {
  await opens(sampleRoom());
  expect(words()).toContain("answer by chance");
  expect(words()).toContain("This room is then a rehearsal: let your class play in a room of its own.");
  expect(FakeSocket.all).toEqual([]);
});

test("one press brings twenty in, and the same button takes them out", async () => {
  const room = await opens(sampleRoom());
  const pressed = button(add);
  pressed.focus();
  click(add);
  expect(words()).toContain("They are coming in");
  room.wait(1_500);
  letsAllIn();
  room.seat(...crew());
  expect(FakeSocket.all.length).toBe(20);
  expect(words()).toContain("20 scripted students are here");
  expect(button(takeOut)).toBe(pressed);
  expect(document.activeElement).toBe(pressed);
  click(takeOut);
  expect(words()).toContain("Taking them out");
  expect(room.sent).toEqual([{ type: "remove", seat: 1 }]);
});

test("the second half of a double click takes nobody out", async () => {
  const room = await opens(sampleRoom());
  click(add);
  room.wait(1_500);
  secondClick(takeOut);
  expect(room.sent).toEqual([]);
  expect(FakeSocket.all.length).toBe(20);
});

test("a page that runs none of them sees by their names that they are there, and adds no others", async () => {
  const room = await opens(sampleRoom());
  room.seat(...crew());
  expect(has(add)).toBe(false);
  expect(words()).toContain("Another page of this room runs them");
  room.seat(...crew({ present: false }));
  expect(words()).toContain("They are away: the page that ran them has been closed.");
  click(takeOut);
  expect(room.sent).toEqual([{ type: "remove", seat: 1 }]);
});

test("a few students who call themselves scripted keep nobody from a rehearsal", async () => {
  const room = await opens(sampleRoom());
  room.seat(...crew({}, 4), student(30, "Mallory (scripted)"));
  expect(has(add)).toBe(true);
});

test("those who were taken out are not there any more", async () => {
  const room = await opens(sampleRoom());
  room.seat(...crew({ state: "removed" }));
  expect(has(add)).toBe(true);
});

test("into a locked room nobody is added, and the page says why", async () => {
  const room = await opens(sampleRoom({ locked: true }));
  expect(words()).toContain("The room is locked, so nobody new gets in. Unlock it first.");
  click(add);
  room.wait(1_500);
  expect(FakeSocket.all).toEqual([]);
});

test.each([
  ["room-full", "The room is full: 0 of 20 got in."],
  ["too-many-connections", "The server takes no more connections at the moment: 0 of 20 are in."],
  ["too-many-attempts", "The server takes no newcomers from this address for a minute"],
  ["cannot-save", "The server did not let all of them in (cannot-save): 0 of 20 are in."],
] as const)("a server that refuses newcomers with %s is understood", async (code, sentence) => {
  await opens(sampleRoom());
  click(add);
  act(() => void FakeSocket.latest.opens().says({ type: "refused", code, message: "" }));
  expect(page.querySelector(".rehearsal [role=alert]")?.textContent).toContain(sentence);
});

test("behind the lobby one line says that it is a rehearsal, and leads out of it", async () => {
  const room = await opens(sampleRoom({ phase: "asking" }));
  expect(words()).not.toContain("rehearsal");
  room.seat(...crew());
  expect(words()).toContain("A rehearsal with 20 scripted students");
  click(takeOut);
  expect(room.sent).toEqual([{ type: "remove", seat: 1 }]);
});

test("in the game they are added where people are invited", async () => {
  const room = await opens(sampleRoom({ phase: "revealed" }));
  click("Invite");
  room.wait(900);
  click(add);
  room.wait(1_500);
  expect(FakeSocket.all.length).toBe(20);
});

test("when all is over the page that runs them lets them go, and no other page offers it", async () => {
  const room = await opens(sampleRoom());
  click(add);
  room.wait(1_500);
  letsAllIn();
  room.seat(...crew());
  room.move({ phase: "finished", standings: [] });
  expect(words()).toContain("the results keep what they answered");
  click(takeOut);
  expect(room.sent).toEqual([]);
  expect(FakeSocket.all.every(({ readyState }) => readyState === FakeSocket.CLOSED)).toBe(true);
  expect(has(takeOut)).toBe(false);
});

test("without a connection nothing is pressed", async () => {
  const room = await opens(sampleRoom());
  room.setLink({ is: "offline" });
  click(add);
  room.wait(1_500);
  expect(FakeSocket.all).toEqual([]);
});

test("whoever leaves the page takes no connection along, and leaves the seats to the next one", async () => {
  const room = await opens(sampleRoom());
  click(add);
  room.wait(1_500);
  letsAllIn();
  room.setLink({ is: "ended", reason: "refused" });
  expect(FakeSocket.all.every(({ readyState }) => readyState === FakeSocket.CLOSED)).toBe(true);
  FakeSocket.all = [];
  room.setLink({ is: "open" });
  await act(async () => void (await vi.dynamicImportSettled()));
  room.wait(1_500);
  expect(FakeSocket.all.length).toBe(20);
});
