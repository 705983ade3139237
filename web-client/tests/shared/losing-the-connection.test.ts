import { describe, expect, it, vi } from "vitest";
import { seat } from "../../gallery/samples.ts";
import { FakeSocket } from "../support/fake-socket.ts";
import {
  clock,
  comesBack,
  connectAnewForEachTest,
  connected,
  connection,
  door,
  heard,
  state,
} from "../support/one-connection.ts";

connectAnewForEachTest();

describe("losing the connection", () => {
  it("is said at once and mended by itself, and when that fails by knocking first", async () => {
    connected().breaks();
    expect(state().is).toBe("offline");
    vi.advanceTimersByTime(249);
    expect(FakeSocket.all).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.latest.breaks();
    vi.advanceTimersByTime(499);
    expect(door.knocks).toHaveLength(0);
    vi.advanceTimersByTime(1);
    expect(door.knocks.map(({ address }) => address)).toEqual(["http://class/healthz"]);
    expect(FakeSocket.all).toHaveLength(2);
    await door.answers();
    expect(FakeSocket.all).toHaveLength(3);
    FakeSocket.latest.welcomes();
    expect(state().is).toBe("open");
  });

  it("is said until the connection is open again, not only between two attempts", () => {
    connected().breaks();
    vi.advanceTimersByTime(250);
    expect(FakeSocket.all).toHaveLength(2);
    expect(state().is).toBe("offline");
    FakeSocket.latest.welcomes();
    expect(state().is).toBe("open");
  });

  it("is tried every few seconds only after the first minute", async () => {
    connected().breaks();
    vi.advanceTimersByTime(250);
    FakeSocket.latest.breaks();
    const knocksWithin = async (seconds: number) => {
      const before = door.knocks.length;
      for (let second = 0; second < seconds; second++) {
        vi.advanceTimersByTime(1_000);
        await door.answers(false);
      }
      return door.knocks.length - before;
    };
    expect(await knocksWithin(60)).toBeGreaterThan(50);
    const later = await knocksWithin(30);
    expect(later).toBeLessThanOrEqual(13);
    expect(later).toBeGreaterThanOrEqual(11);
    expect(FakeSocket.all).toHaveLength(2);
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
    vi.advanceTimersByTime(3_999);
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
    expect(socket.sentOf("ping").length).toBeLessThan(16);
  });

  it("is noticed within nine seconds, whenever the line died without a word", () => {
    for (let aliveForMs = 0; aliveForMs < 12_000; aliveForMs += 250) {
      const socket = connected();
      for (let passedMs = 0; passedMs < aliveForMs; passedMs += 250) {
        socket.says({ type: "pong", clientMs: 0, serverMs: 0 });
        vi.advanceTimersByTime(250);
      }
      expect(state().is).toBe("open");
      vi.advanceTimersByTime(9_000);
      expect(state().is).toBe("offline");
      connection.stop();
    }
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

  it("of a restarting server is waited for also by one who looks at the page in between", () => {
    connected().says({ type: "goodbye", reason: "restarting", retryAfterMs: 8_000 });
    vi.advanceTimersByTime(1_000);
    document.dispatchEvent(new Event("visibilitychange"));
    window.dispatchEvent(new Event("online"));
    vi.advanceTimersByTime(2_999);
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
  const sentAtMs = Date.now();
  vi.advanceTimersByTime(20);
  FakeSocket.latest.says({ type: "pong", clientMs, serverMs: sentAtMs + 10 + 12_345 });
  expect(clock.nowMs() - Date.now()).toBe(12_345);
});
