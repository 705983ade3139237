import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ServerMessage, StudentHello } from "../../../protocol/messages.ts";
import { seat } from "../../gallery/samples.ts";
import { ServerClock } from "../../src/shared/clock.ts";
import { Connection } from "../../src/shared/connection.ts";
import type { Draft } from "../../src/shared/outgoing.ts";
import { FakeSocket } from "../support/fake-socket.ts";

const hello: StudentHello = { type: "hello", role: "student", pin: "123456", token: "a".repeat(64), nickname: "Ada" };
const answer = (pick: number): Draft => ({ type: "answer", round: 1, answer: { picks: [pick] }, reactionMs: 900 });

let connection: Connection;
let clock: ServerClock;
let heard: ServerMessage[];

const state = () => connection.link.get().state;
const me = (id: number, result: "accepted" | "question-is-closed" = "accepted"): ServerMessage => ({
  ...seat,
  lastCommand: { id, result },
});

function connected(): FakeSocket {
  connection.start();
  return FakeSocket.latest.welcomes();
}

function comesBack(): FakeSocket {
  vi.advanceTimersByTime(2_000);
  return FakeSocket.latest.welcomes();
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  FakeSocket.all = [];
  heard = [];
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

describe("arriving", () => {
  it("says hello with the subprotocol as soon as the socket is open", () => {
    connection.start();
    expect(FakeSocket.latest.protocols).toEqual(["quizroom.v1"]);
    FakeSocket.latest.opens();
    expect(FakeSocket.latest.sent).toEqual([hello]);
    expect(state().is).toBe("connecting");
    FakeSocket.latest.says({ type: "welcome", protocol: "quizroom.v1", role: "student", room: "r1", serverMs: 0 });
    expect(state().is).toBe("open");
  });

  it("ends when the hello is refused, with the reason", () => {
    connection.start();
    const refused = { type: "refused", code: "nickname-taken", message: "", suggestion: "Ada 2" } as const;
    FakeSocket.latest.opens().says(refused);
    expect(state()).toEqual({ is: "ended", reason: "refused", refused });
    vi.advanceTimersByTime(600_000);
    expect(FakeSocket.all).toHaveLength(1);
  });

  const tooMany = { type: "refused", code: "too-many-attempts", message: "", retryAfterMs: 30_000 } as const;

  it("of one who was in before waits as long as the server asks after too many attempts, then comes by itself", () => {
    connected().breaks();
    vi.advanceTimersByTime(1_000);
    FakeSocket.latest.opens().says(tooMany);
    expect(state().is).toBe("offline");
    window.dispatchEvent(new Event("online"));
    vi.advanceTimersByTime(29_999);
    expect(FakeSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(2_000);
    expect(FakeSocket.all).toHaveLength(3);
  });

  it("of a student who was never let in is not repeated by itself after too many attempts", () => {
    connection.start();
    FakeSocket.latest.opens().says(tooMany);
    vi.advanceTimersByTime(600_000);
    expect(FakeSocket.all).toHaveLength(1);
    expect(state()).toEqual({ is: "ended", reason: "refused", refused: tooMany });
  });

  it("gives a socket up that never opens", () => {
    connection.start();
    vi.advanceTimersByTime(8_000);
    expect(state().is).toBe("offline");
  });
});

describe("a command", () => {
  it("goes off at once and stays in flight until me names it", () => {
    const socket = connected();
    const id = connection.send(answer(1));
    expect(socket.sentOf("answer")).toEqual([{ ...answer(1), id }]);
    socket.says(me(id + 1));
    expect(connection.link.get().inFlight?.command.id).toBe(id);
    socket.says(me(id));
    expect(connection.link.get().inFlight).toBeUndefined();
  });

  it("is sent again with the same id after the connection was lost", () => {
    const socket = connected();
    const id = connection.send(answer(1));
    socket.breaks();
    expect(comesBack().sentOf("answer")).toEqual([{ ...answer(1), id }]);
  });

  it("is sent again on the same connection while its outcome is not told", () => {
    const socket = connected();
    const id = connection.send(answer(1));
    socket.says({ type: "pong", clientMs: 0, serverMs: 0 });
    vi.advanceTimersByTime(4_000);
    expect(socket.sentOf("answer").map((sent) => sent.id)).toEqual([id, id]);
    socket.says(me(id, "question-is-closed"));
    vi.advanceTimersByTime(4_500);
    expect(socket.sentOf("answer")).toHaveLength(2);
  });

  it("made offline is kept, and only the last answer goes off", () => {
    const socket = connected();
    connection.send(answer(1));
    socket.breaks();
    connection.send(answer(2));
    const last = connection.send(answer(3));
    expect(comesBack().sentOf("answer")).toEqual([{ ...answer(3), id: last }]);
  });

  it("waits for the one before it", () => {
    const socket = connected();
    const first = connection.send({ type: "lock" });
    const second = connection.send({ type: "add-time" });
    expect(socket.sentOf("add-time")).toHaveLength(0);
    socket.says({ type: "me", lastCommand: { id: first, result: "accepted" } });
    expect(socket.sentOf("add-time")).toEqual([{ type: "add-time", id: second }]);
  });

  it("is refused when sixteen are waiting", () => {
    connection.start();
    const ids = Array.from({ length: 18 }, () => connection.send({ type: "lock" }));
    expect(ids.filter((id) => id === 0)).toHaveLength(1);
  });

  it("that the server does not understand is given up", () => {
    const socket = connected();
    const id = connection.send(answer(1));
    socket.says({ type: "refused", code: "malformed-message", message: "" });
    expect(connection.link.get()).toMatchObject({ givenUp: id, inFlight: undefined });
  });

  it("has another id each time, within what JSON numbers can hold", () => {
    connected();
    const ids = new Set(Array.from({ length: 10 }, () => connection.send({ type: "lock" })));
    expect(ids.size).toBe(10);
    for (const id of ids) expect(Number.isSafeInteger(id) && id > 0).toBe(true);
  });
});

describe("losing the connection", () => {
  it("is said at once and mended by itself, each time a little later", () => {
    connected().breaks();
    expect(state().is).toBe("offline");
    vi.advanceTimersByTime(249);
    expect(FakeSocket.all).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.latest.breaks();
    vi.advanceTimersByTime(499);
    expect(FakeSocket.all).toHaveLength(2);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.all).toHaveLength(3);
  });

  it("is said until the connection is open again, not only between two attempts", () => {
    connected().breaks();
    vi.advanceTimersByTime(250);
    expect(FakeSocket.all).toHaveLength(2);
    expect(state().is).toBe("offline");
    FakeSocket.latest.welcomes();
    expect(state().is).toBe("open");
  });

  it("is tried every few seconds only after the first minute", () => {
    connected().breaks();
    for (let second = 0; second < 61; second++) {
      vi.advanceTimersByTime(1_000);
      if (FakeSocket.latest.readyState === FakeSocket.CONNECTING) FakeSocket.latest.breaks();
    }
    const tried = FakeSocket.all.length;
    for (let second = 0; second < 30; second++) {
      vi.advanceTimersByTime(1_000);
      if (FakeSocket.latest.readyState === FakeSocket.CONNECTING) FakeSocket.latest.breaks();
    }
    expect(FakeSocket.all.length - tried).toBeLessThanOrEqual(11);
    expect(FakeSocket.all.length - tried).toBeGreaterThanOrEqual(9);
  });

  it("is mended at once when the network is back or the page is looked at again", () => {
    connected().breaks();
    window.dispatchEvent(new Event("online"));
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.latest.breaks();
    document.dispatchEvent(new Event("visibilitychange"));
    expect(FakeSocket.all).toHaveLength(3);
  });

  it("is noticed when the browser says that the network is gone", () => {
    connected();
    window.dispatchEvent(new Event("offline"));
    expect(state().is).toBe("offline");
  });

  it("is noticed when nobody answers a ping although the socket looks open", () => {
    const socket = connected();
    vi.advanceTimersByTime(200);
    expect(socket.sentOf("ping")).toHaveLength(1);
    vi.advanceTimersByTime(4_999);
    expect(state().is).toBe("open");
    vi.advanceTimersByTime(1);
    expect(state().is).toBe("offline");
  });

  it("is not suspected while anything is heard", () => {
    const socket = connected();
    for (let step = 0; step < 60; step++) {
      vi.advanceTimersByTime(1_000);
      socket.says({ type: "pong", clientMs: Date.now(), serverMs: Date.now() });
    }
    expect(state().is).toBe("open");
    expect(socket.sentOf("ping").length).toBeLessThan(12);
  });

  it("hears nothing more of the old socket", () => {
    const old = connected();
    old.breaks();
    comesBack();
    const before = heard.length;
    old.says(seat);
    old.breaks();
    expect(heard).toHaveLength(before);
    expect(state().is).toBe("open");
  });
});

describe("a goodbye", () => {
  it.each(["removed", "banned", "replaced", "room-closed"] as const)("with the reason %s ends it", (reason) => {
    const socket = connected();
    socket.says({ type: "goodbye", reason });
    socket.breaks();
    expect(state()).toEqual({ is: "ended", reason });
    window.dispatchEvent(new Event("online"));
    vi.advanceTimersByTime(600_000);
    expect(FakeSocket.all).toHaveLength(1);
  });

  it("of a restarting server is followed by coming back after a random part of the time named", () => {
    connected().says({ type: "goodbye", reason: "restarting", retryAfterMs: 8_000 });
    vi.advanceTimersByTime(3_999);
    expect(FakeSocket.all).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.all).toHaveLength(2);
  });

  it("to a replaced page can be answered by playing here after all", () => {
    connected().says({ type: "goodbye", reason: "replaced" });
    connection.start();
    FakeSocket.latest.welcomes();
    expect(state().is).toBe("open");
  });
});

it("the server's clock is learned from the welcome and from quicker pongs", () => {
  connection.start();
  FakeSocket.latest.opens();
  vi.advanceTimersByTime(400);
  FakeSocket.latest.says({
    type: "welcome",
    protocol: "quizroom.v1",
    role: "student",
    room: "r1",
    serverMs: Date.now() + 9_800,
  });
  expect(clock.nowMs() - Date.now()).toBe(10_000);
  vi.advanceTimersByTime(200);
  const { clientMs } = FakeSocket.latest.sentOf("ping")[0]! as { clientMs: number };
  vi.advanceTimersByTime(20);
  FakeSocket.latest.says({ type: "pong", clientMs, serverMs: clientMs + 10 + 12_345 });
  expect(clock.nowMs() - Date.now()).toBe(12_345);
});
