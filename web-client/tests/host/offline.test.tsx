import { render } from "preact";
import { act } from "preact/test-utils";
import { beforeEach, expect, test, vi } from "vitest";
import type { HostRoomDocument } from "../../../protocol/messages.ts";
import { RoomInside } from "../../src/host/room/room-door.tsx";
import { type Session, startSession } from "../../src/shared/session.ts";
import { FakeDoor } from "../support/fake-door.ts";
import { FakeSocket, welcome } from "../support/fake-socket.ts";
import { click, openAnewForEachTest, page, press, student } from "../support/host-room.tsx";
import { sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();
const secret = "a".repeat(64);
let session: Session;

beforeEach(() => {
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.all = [];
  new FakeDoor();
});

function welcomed(room: HostRoomDocument) {
  act(() => {
    FakeSocket.latest
      .opens()
      .says({ ...welcome(Date.now(), "r7"), role: "host" })
      .says(room)
      .says({ type: "roster", rows: [student(12, "Mallory")] });
  });
}

/** A room's page on a connection of its own, which a test may cut. */
function connectedTo(room: HostRoomDocument) {
  session = startSession({ type: "hello", role: "host", room: "r7", secret }, "ws://class/socket");
  act(() => render(<RoomInside session={session} room="r7" secret={secret} />, page));
  welcomed(room);
  wait(600);
}

const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
const breaks = () => act(() => FakeSocket.latest.breaks());
const banners = () => page.querySelector(".banners")?.textContent ?? "";

/** After `milliseconds` without a network, to a room that has not changed. */
function comesBackAfter(milliseconds: number, room: HostRoomDocument) {
  wait(milliseconds);
  act(() => void window.dispatchEvent(new Event("online")));
  welcomed(room);
  wait(600);
}

const commandsSent = () =>
  FakeSocket.all.flatMap((socket) => socket.sent).filter(({ type }) => type !== "hello" && type !== "ping");

const asking = sampleRoom({ phase: "asking", step: 7 });
const buttons = ["Lock room", "Pause", "+10 s", "Close now", "Skip", "End"];

test.each(buttons)("“%s” pressed without a connection is not done, is said so, and does not act later", (name) => {
  connectedTo(asking);
  breaks();
  click(name);
  expect(banners()).toContain(`“${name}” was not done`);
  comesBackAfter(3_000, asking);
  expect(commandsSent()).toEqual([]);
  expect(banners()).toContain(`“${name}” was not done`);
  click("Dismiss");
  expect(banners()).toBe("");
});

test("a key pressed without a connection is said to have done nothing, too", () => {
  connectedTo(asking);
  breaks();
  press("PageDown");
  expect(banners()).toContain("“Close now” was not done");
});

test.each(["Remove", "Ban"])("“%s” pressed without a connection puts nobody out later", (name) => {
  connectedTo(asking);
  click("Manage Mallory");
  breaks();
  wait(600);
  click(name);
  expect(banners()).toContain(`“${name}” was not done`);
  comesBackAfter(60_000, asking);
  expect(commandsSent()).toEqual([]);
});

test("what was being confirmed when the connection went is said not to have been done", () => {
  connectedTo(asking);
  click("End");
  breaks();
  wait(600);
  click("End the quiz");
  expect(page.querySelector("dialog[open]")).toBeNull();
  expect(banners()).toContain("“End” was not done");
});

test("a press on its way when the connection went is done after a short break", () => {
  connectedTo(asking);
  click("Lock room");
  breaks();
  comesBackAfter(3_000, asking);
  const locks = FakeSocket.latest.sentOf("lock");
  expect(locks).toHaveLength(1);
  act(() => {
    FakeSocket.latest.says({ type: "me", lastCommand: { id: locks[0]?.id as number, result: "accepted" } });
  });
  expect(banners()).toBe("");
});

test("a press on its way when the connection went does not act minutes later, and is said to have got no answer", () => {
  connectedTo(asking);
  click("Lock room");
  breaks();
  comesBackAfter(120_000, asking);
  expect(FakeSocket.latest.sentOf("lock")).toEqual([]);
  expect(banners()).toContain("“Lock room” got no answer from the server");
  click("Lock room");
  expect(FakeSocket.latest.sentOf("lock")).toHaveLength(1);
  expect(banners()).toBe("");
});
