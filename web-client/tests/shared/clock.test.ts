import { describe, expect, it } from "vitest";
import { ServerClock } from "../../src/shared/clock.ts";

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

  it("measures anew on a new connection because the phone's own clock may have been set", () => {
    let localMs = 0;
    const clock = new ServerClock(() => localMs);
    clock.learn(0, 1_000);
    localMs = 600;
    clock.forgetQuickest();
    expect(clock.nowMs()).toBe(1_600);
    clock.learn(400, 7_000);
    expect(clock.nowMs()).toBe(7_100);
  });
});
