import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Door } from "../../src/shared/door.ts";
import { FakeDoor } from "../support/fake-door.ts";

let server: FakeDoor;
let door: Door;
let tookMs: number[];

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeDoor();
  tookMs = [];
  const onAnswer = (ms: number) => void tookMs.push(ms);
  door = new Door({ address: "http://class/healthz", localMs: () => performance.now(), onAnswer });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("who knocks", () => {
  it("is told that the server is there, and how long the knock took", async () => {
    door.knock();
    vi.advanceTimersByTime(300);
    await server.answers();
    expect(tookMs).toEqual([300]);
  });

  it("is told nothing when a proxy answers that nobody is there", async () => {
    door.knock();
    await server.answers(false);
    expect(tookMs).toEqual([]);
  });

  it("need not wait for a knock that hangs, and gives one of them the time that a slow link takes", async () => {
    for (let times = 0; times < 4; times++) {
      door.knock();
      vi.advanceTimersByTime(1_900);
    }
    expect(server.waiting).toBe(2);
    await server.answers();
    expect(tookMs).toEqual([1_900]);
    await server.answers(true, 3);
    expect(tookMs).toEqual([1_900, 7_600]);
  });

  it("gives up after eight seconds, so that another knock gets the time", async () => {
    door.knock();
    await vi.advanceTimersByTimeAsync(8_000);
    expect(server.waiting).toBe(0);
    door.knock();
    door.knock();
    door.knock();
    await server.answers(true, 2);
    expect(tookMs).toEqual([0]);
  });

  it("hears nothing more after leaving", async () => {
    door.knock();
    door.knock();
    door.leave();
    expect(server.waiting).toBe(0);
    await server.answers();
    expect(tookMs).toEqual([]);
  });
});
