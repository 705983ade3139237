import { afterEach, describe, expect, it, vi } from "vitest";
import { ServerClock } from "../../src/shared/clock.ts";

const dayMs = 24 * 60 * 60 * 1000;

afterEach(() => vi.useRealTimers());

describe("the server's clock seen from a phone", () => {
  it("takes half of the round trip as the way back", () => {
    let localMs = 1_000;
    const clock = new ServerClock(() => localMs);
    localMs = 1_100;
    clock.learn(1_000, 50_050);
    expect(clock.nowMs()).toBe(50_100);
  });

  it("keeps what the quickest exchange told and not what a slow one tells later", () => {
    let localMs = 0;
    const clock = new ServerClock(() => localMs);
    localMs = 40;
    clock.learn(0, 1_020);
    localMs = 2_000;
    clock.learn(1_000, 2_900);
    expect(clock.nowMs()).toBe(3_000);
  });

  it("measures anew on a new connection because that may take another way", () => {
    let localMs = 0;
    const clock = new ServerClock(() => localMs);
    clock.learn(0, 1_000);
    localMs = 600;
    clock.forgetQuickest();
    expect(clock.nowMs()).toBe(1_600);
    clock.learn(400, 7_000);
    expect(clock.nowMs()).toBe(7_100);
  });

  it("does not move when the phone's own clock is wrong by a day and set right", () => {
    vi.useFakeTimers({ now: 1_000_000 });
    const clock = new ServerClock();
    clock.learn(clock.localMs(), 50_000);
    vi.setSystemTime(1_000_000 - dayMs);
    expect(clock.nowMs()).toBe(50_000);
    vi.advanceTimersByTime(1_500);
    expect(clock.nowMs()).toBe(51_500);
  });

  it("is right again after one exchange, however slow, when the phone has slept and its steady clock with it", () => {
    let localMs = 0;
    const clock = new ServerClock(() => localMs);
    clock.learn(0, 10_000);
    const sleptMs = 60_000;
    localMs = 400;
    clock.learn(0, 10_200 + sleptMs);
    expect(clock.nowMs()).toBe(10_400 + sleptMs);
  });

  it("is right again after the second exchange when the phone fell asleep in the middle of the first", () => {
    let localMs = 0;
    const clock = new ServerClock(() => localMs);
    clock.learn(0, 10_000);
    localMs = 20;
    clock.learn(10, 10_010);
    const sleptMs = 60_000;
    localMs = 90;
    clock.learn(30, 10_060 + sleptMs);
    expect(clock.nowMs()).toBe(10_090 + sleptMs);
  });
});
