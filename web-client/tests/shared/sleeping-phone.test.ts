import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeSocket } from "../support/fake-socket.ts";
import {
  answer,
  clock,
  connectAnewForEachTest,
  connected,
  connection,
  door,
  me,
  state,
} from "../support/one-connection.ts";

connectAnewForEachTest();

const nightMs = 8 * 60 * 60 * 1000;
const isLookedAt = () => document.dispatchEvent(new Event("visibilitychange"));

/** Nothing runs, and the steady clock stands still; only the clock on the wall goes on. */
const sleeps = (forMs: number) => vi.setSystemTime(Date.now() + forMs);

describe("a phone that wakes up", () => {
  let socket: FakeSocket;

  beforeEach(() => {
    socket = connected();
  });

  it("asks at once whether the line is still there, and stays on it when it is", () => {
    sleeps(nightMs);
    isLookedAt();
    const [ping] = socket.sentOf("ping");
    vi.advanceTimersByTime(1_400);
    socket.says({ type: "pong", clientMs: Number(ping?.clientMs), serverMs: Date.now() });
    vi.advanceTimersByTime(1_000);
    expect([state().is, FakeSocket.all.length]).toEqual(["open", 1]);
  });

  it("gives up a line that is dead within a second and a half, and delivers what was tapped on it", () => {
    sleeps(nightMs);
    isLookedAt();
    const id = connection.send(answer(2));
    vi.advanceTimersByTime(1_500);
    expect(state().is).toBe("offline");
    vi.advanceTimersByTime(500);
    expect(FakeSocket.latest.welcomes().sentOf("answer")).toEqual([{ ...answer(2), id }]);
    FakeSocket.latest.says(me(id));
    expect(connection.link.get().inFlight).toBeUndefined();
  });

  it("tries again at once when it fell asleep without a line, also in the middle of an attempt", () => {
    socket.breaks();
    sleeps(nightMs);
    isLookedAt();
    expect(FakeSocket.all).toHaveLength(2);
    sleeps(nightMs);
    isLookedAt();
    expect(FakeSocket.all).toHaveLength(3);
    window.dispatchEvent(new Event("online"));
    expect(FakeSocket.all).toHaveLength(4);
    FakeSocket.latest.welcomes();
    expect(state().is).toBe("open");
  });

  it("does not come back while nobody looks", () => {
    vi.spyOn(document, "visibilityState", "get").mockReturnValue("hidden");
    socket.breaks();
    isLookedAt();
    expect(FakeSocket.all).toHaveLength(1);
  });

  it("knows the server's time again with the first word it hears", () => {
    sleeps(nightMs);
    isLookedAt();
    const [ping] = socket.sentOf("ping");
    vi.advanceTimersByTime(600);
    socket.says({ type: "pong", clientMs: Number(ping?.clientMs), serverMs: Date.now() - 300 });
    expect(clock.nowMs()).toBe(Date.now());
  });
});

describe("a phone whose own clock is wrong by a day", () => {
  it("counts down to the same instant, also while somebody sets it", () => {
    const serverMs = Date.now() + 24 * 60 * 60 * 1000;
    connection.start();
    FakeSocket.latest.welcomes(serverMs);
    vi.advanceTimersByTime(5_000);
    expect(clock.nowMs()).toBe(serverMs + 5_000);
    vi.setSystemTime(serverMs);
    expect(clock.nowMs()).toBe(serverMs + 5_000);
  });

  it("waits no longer and no shorter for its next attempt", () => {
    connected().breaks();
    vi.setSystemTime(Date.now() - 24 * 60 * 60 * 1000);
    vi.advanceTimersByTime(250);
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.latest.breaks();
    vi.setSystemTime(Date.now() + 2 * 24 * 60 * 60 * 1000);
    vi.advanceTimersByTime(500);
    expect(door.knocks).toHaveLength(1);
  });
});
