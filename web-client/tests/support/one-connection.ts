// One connection to a class, for each test anew: its sockets are fake, its time stands still, its chance is one half.
import { afterEach, beforeEach, vi } from "vitest";
import type { ServerMessage, StudentHello } from "../../../protocol/messages.ts";
import { seat } from "../../gallery/samples.ts";
import { ServerClock } from "../../src/shared/clock.ts";
import { Connection } from "../../src/shared/connection.ts";
import type { Draft } from "../../src/shared/outgoing.ts";
import { FakeDoor } from "./fake-door.ts";
import { FakeSocket } from "./fake-socket.ts";

export const hello: StudentHello = {
  type: "hello",
  role: "student",
  pin: "123456",
  token: "a".repeat(64),
  nickname: "Ada",
};
export const answer = (pick: number): Draft => ({
  type: "answer",
  round: 1,
  answer: { picks: [pick] },
  reactionMs: 900,
});

export let connection: Connection;
export let clock: ServerClock;
export let heard: ServerMessage[];
export let door: FakeDoor;

export const state = () => connection.link.get().state;
export const me = (id: number, result: "accepted" | "question-is-closed" = "accepted"): ServerMessage => ({
  ...seat,
  lastCommand: { id, result },
});

export function connected(): FakeSocket {
  connection.start();
  return FakeSocket.latest.welcomes();
}

export function comesBack(): FakeSocket {
  vi.advanceTimersByTime(500);
  return FakeSocket.latest.welcomes();
}

/** To be called once in each file that uses the connection. */
export function connectAnewForEachTest(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("WebSocket", FakeSocket);
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    FakeSocket.all = [];
    heard = [];
    door = new FakeDoor();
    clock = new ServerClock();
    connection = new Connection({
      address: "ws://class/socket",
      hello,
      clock,
      onMessage: (message) => heard.push(message),
    });
  });

  afterEach(() => {
    connection.stop();
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}
