// Of what somebody says anew while the server cannot hear it, only the newest goes out.
import { expect, test } from "vitest";
import { Outgoing } from "../../src/shared/outgoing.ts";

/** What goes out, one after the other, each settled before the next. */
function goesOut(outgoing: Outgoing): unknown[] {
  const gone: unknown[] = [];
  for (let next = outgoing.inFlight; next; next = outgoing.inFlight) {
    const { id, ...rest } = next.command;
    gone.push(rest);
    outgoing.settle({ id, result: "accepted" });
  }
  return gone;
}

test("many taps on teams leave room for an answer, and the last of them counts", () => {
  const outgoing = new Outgoing();
  for (let tap = 0; tap < 40; ++tap)
    expect(outgoing.add({ type: "join-team", team: 1 + (tap % 4) }, "open")).toBeGreaterThan(0);
  expect(outgoing.add({ type: "answer", round: 1, answer: { picks: [0] }, reactionMs: 5 }, "open")).toBeGreaterThan(0);
  expect(goesOut(outgoing)).toEqual([
    { type: "join-team", team: 1 },
    { type: "join-team", team: 4 },
    { type: "answer", round: 1, answer: { picks: [0] }, reactionMs: 5 },
  ]);
});

test("how sure somebody is takes the place of an older word of it, and of nothing else", () => {
  const outgoing = new Outgoing();
  outgoing.add({ type: "answer", round: 1, answer: { picks: [0] }, reactionMs: 5 }, "open");
  for (const confidence of ["guessed", "sure"] as const)
    outgoing.add({ type: "confidence", round: 1, confidence }, "open");
  expect(goesOut(outgoing)).toEqual([
    { type: "answer", round: 1, answer: { picks: [0] }, reactionMs: 5 },
    { type: "confidence", round: 1, confidence: "sure" },
  ]);
});
