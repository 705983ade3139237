import { describe, expect, it, vi } from "vitest";
import { FakeSocket, welcome } from "../support/fake-socket.ts";
import {
  answer,
  clock,
  comesBack,
  connectAnewForEachTest,
  connected,
  connection,
  hello,
  me,
  state,
} from "../support/one-connection.ts";

connectAnewForEachTest();

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

  it("gives a socket up that never opens, or is never welcomed", () => {
    connection.start();
    vi.advanceTimersByTime(7_999);
    expect(state().is).toBe("connecting");
    vi.advanceTimersByTime(1);
    expect(state().is).toBe("offline");
    window.dispatchEvent(new Event("online"));
    FakeSocket.latest.opens();
    vi.advanceTimersByTime(7_999);
    expect(FakeSocket.latest.readyState).toBe(FakeSocket.OPEN);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.latest.readyState).toBe(FakeSocket.CLOSED);
  });

  it("of one who was in before names the seat and no nickname", () => {
    connected().breaks();
    vi.advanceTimersByTime(1_000);
    expect(FakeSocket.latest.opens().sent).toEqual([
      { type: "hello", role: "student", pin: hello.pin, token: hello.token },
    ]);
  });

  it("of one whose first welcome was lost names the nickname still", () => {
    connection.start();
    FakeSocket.latest.opens().breaks();
    vi.advanceTimersByTime(1_000);
    expect(FakeSocket.latest.opens().sent).toEqual([hello]);
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

  it("is sent again after another welcome on the same connection, which teaches nothing of the server's clock", () => {
    const socket = connected();
    const id = connection.send(answer(1));
    vi.advanceTimersByTime(3_000);
    const nowMs = clock.nowMs();
    socket.says({ type: "refused", code: "cannot-save", message: "" });
    socket.says(welcome(nowMs + 77));
    expect(socket.sentOf("answer").map((sent) => sent.id)).toEqual([id, id]);
    expect(clock.nowMs()).toBe(nowMs);
    expect(state().is).toBe("open");
  });

  it("is kept, and sent again, while the server cannot save", () => {
    const socket = connected();
    const id = connection.send(answer(1));
    for (let second = 0; second < 20; second++) {
      socket.says({ type: "refused", code: "cannot-save", message: "" });
      vi.advanceTimersByTime(1_000);
    }
    expect(socket.sentOf("answer").map((sent) => sent.id)).toEqual([id, id, id, id, id, id]);
    expect(connection.link.get()).toMatchObject({ inFlight: { command: { id } }, givenUp: undefined });
    socket.says(me(id));
    expect(connection.link.get().inFlight).toBeUndefined();
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
