import { describe, expect, it } from "vitest";
import { questionOf, room, seat } from "../../gallery/samples.ts";
import { closesAtMs } from "../../src/student/deadline.ts";

const inRoom = (sequence: number, closes?: number, lastCall?: "host") => ({
  room: { ...room, sequence },
  question: { ...questionOf("choose-one"), closesAtMs: closes, lastCall },
});
const ownOf = (sequence: number, closes?: number, round = 3) => ({ ...seat, sequence, round, closesAtMs: closes });

describe("a student's taps count until", () => {
  it.each([
    ["the own deadline when both documents are equally new", inRoom(5, 100), ownOf(5, 150), 150],
    ["the room's when that is newer because ten seconds were added", inRoom(6, 110), ownOf(5, 100), 110],
    ["the own when that is newer", inRoom(5, 100), ownOf(6, 110), 110],
    ["the room's last call when that is newer", inRoom(6, 40, "host"), ownOf(5, 100), 40],
    ["the own deadline in a last call that ends later with extra time", inRoom(6, 100, "host"), ownOf(6, 120), 120],
    ["the room's when the own document is about another question", inRoom(5, 100), ownOf(6, 50, 2), 100],
    ["no end without a timer", inRoom(5), ownOf(5), undefined],
  ])("%s", (_, everyone, own, expected) => {
    expect(closesAtMs(everyone.room, everyone.question, own)).toBe(expected);
  });
});
