import { expect, test, vi } from "vitest";
import { FakeSocket } from "../support/fake-socket.ts";
import { answer, connectAnewForEachTest, connected, connection } from "../support/one-connection.ts";

connectAnewForEachTest();

const freshForMs = 10_000;

function comesBackAfter(milliseconds: number): FakeSocket {
  FakeSocket.latest.breaks();
  vi.advanceTimersByTime(milliseconds);
  window.dispatchEvent(new Event("online"));
  return FakeSocket.latest.welcomes();
}

test("a command that is not fresh any more is not sent again and is named as given up", () => {
  connected();
  const id = connection.send({ type: "lock" }, freshForMs);
  expect(comesBackAfter(60_000).sentOf("lock")).toEqual([]);
  expect(connection.link.get()).toMatchObject({ givenUp: id });
  expect(connection.link.get().inFlight).toBeUndefined();
});

test("a command that is still fresh goes on behind one that is not", () => {
  connected();
  connection.send({ type: "lock" }, freshForMs);
  connection.send({ type: "pause" }, 600_000);
  const socket = comesBackAfter(60_000);
  expect([socket.sentOf("lock").length, socket.sentOf("pause").length]).toEqual([0, 1]);
});

test("of several commands that are not fresh any more none is sent", () => {
  connected();
  for (const type of ["lock", "pause", "lock"] as const) connection.send({ type }, freshForMs);
  const socket = comesBackAfter(60_000);
  expect(socket.sent.map(({ type }) => type).filter((type) => type !== "ping")).toEqual(["hello"]);
});

test("a server that gives no answer on an open connection is not told for ever either", () => {
  const socket = connected();
  connection.send({ type: "lock" }, 9_000);
  for (let second = 0; second < 60; second++) {
    vi.advanceTimersByTime(1_000);
    socket.says({ type: "pong", clientMs: 0, serverMs: 0 });
  }
  expect(socket.sentOf("lock")).toHaveLength(3);
});

test("an answer stays fresh however long a student was away", () => {
  connected();
  connection.send(answer(1));
  expect(comesBackAfter(600_000).sentOf("answer")).toHaveLength(1);
});
