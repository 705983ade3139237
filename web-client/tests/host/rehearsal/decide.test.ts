import { expect, test } from "vitest";
import type { HostRoomDocument, SeatDocument } from "../../../../protocol/messages.ts";
import { chancesOf } from "../../../src/host/rehearsal/chance.ts";
import { deedsOf, situationOf } from "../../../src/host/rehearsal/decide.ts";
import { sampleQuestion, sampleRoom } from "../../support/sample-room.ts";

const seat: SeatDocument = {
  type: "me",
  sequence: 1,
  seat: 1,
  nickname: "Ada (scripted)",
  shuffleSeed: 1,
  round: 0,
  rankedOf: 20,
};

const students = Array.from({ length: 400 }, (_, number) => `student ${number}`);

/** What all of them do at this moment; the question of the sample is asked at 0 and closes at 30 s. */
function plans(room: HostRoomDocument, nowMs = 0, own: SeatDocument = seat) {
  return students.flatMap((student) =>
    deedsOf({ room, seat: own, nowMs }, chancesOf(room.room, student, room.question?.round ?? 0)),
  );
}

const asking = (change: Partial<HostRoomDocument["question"]> = {}, more: Partial<HostRoomDocument> = {}) =>
  sampleRoom({ phase: "asking", question: { ...sampleQuestion, ...change }, ...more });

test("nearly everybody answers, and a few now and then do not", () => {
  const count = plans(asking()).length;
  expect(count).toBeGreaterThan(students.length * 0.92);
  expect(count).toBeLessThan(students.length);
});

test("each takes a time of its own, from two to twelve seconds", () => {
  const delays = plans(asking()).map(({ afterMs }) => afterMs);
  expect(Math.min(...delays)).toBeGreaterThanOrEqual(2_000);
  expect(Math.min(...delays)).toBeLessThan(3_000);
  expect(Math.max(...delays)).toBeLessThanOrEqual(12_000);
  expect(Math.max(...delays)).toBeGreaterThan(11_000);
});

test.each([3_000, 5_000, 10_000])("nobody takes longer than four fifths of %d ms", (timeLimitMs) => {
  const delays = plans(asking({ timeLimitMs, closesAtMs: timeLimitMs })).map(({ afterMs }) => afterMs);
  expect(Math.max(...delays)).toBeLessThanOrEqual(timeLimitMs * 0.8);
  expect(delays.length).toBeGreaterThan(students.length * 0.9);
});

test("without a time limit they answer all the same", () => {
  const { timeLimitMs, closesAtMs, ...untimed } = sampleQuestion;
  const delays = plans(sampleRoom({ phase: "asking", question: untimed }), 9e12).map(({ afterMs }) => afterMs);
  expect(Math.max(...delays)).toBeLessThanOrEqual(12_000);
});

test("the time that is told with an answer is the time it took, in whole milliseconds", () => {
  for (const { afterMs, message } of plans(asking())) {
    expect(message).toMatchObject({ type: "answer", round: 3, reactionMs: afterMs });
    expect(Number.isInteger(afterMs)).toBe(true);
  }
});

test("whoever comes back in the middle of a question answers it soon, and nobody at its very end", () => {
  const late = plans(asking(), 15_000).map(({ afterMs }) => afterMs);
  expect(late.length).toBeGreaterThan(students.length * 0.9);
  expect(Math.max(...late)).toBeLessThanOrEqual(1_500);
  expect(plans(asking(), 25_000)).toEqual([]);
});

test.each([
  ["paused", asking({}, { paused: true })],
  ["in its last call", asking({ lastCall: "host" })],
  ["closed", sampleRoom({ phase: "closed" })],
  ["revealed", sampleRoom({ phase: "revealed" })],
])("nobody answers a question that is %s", (_, room) => expect(plans(room)).toEqual([]));

test.each(["lobby", "standings", "slide", "finished"] as const)("nobody does anything in the phase %s", (phase) => {
  expect(plans(sampleRoom({ phase }))).toEqual([]);
});

test("whoever has answered leaves it at that", () => {
  expect(plans(asking(), 0, { ...seat, round: 3, answer: { picks: [0] } })).toEqual([]);
  expect(plans(asking(), 0, { ...seat, round: 2, answer: { picks: [0] } })).not.toEqual([]);
});

test("teams that may be chosen are chosen by most, each of them, and by nobody twice", () => {
  const choosing = (change: Partial<SeatDocument> = {}, mayChoose: { mayChoose?: true } = { mayChoose: true }) =>
    plans(sampleRoom({ teams: { names: ["Red", "Blue", "Green"], ...mayChoose } }), 0, { ...seat, ...change });
  const chosen = choosing().map(({ message }) => (message.type === "join-team" ? message.team : 0));
  expect(chosen.length).toBeGreaterThan(students.length * 0.8);
  expect(chosen.length).toBeLessThan(students.length);
  for (const team of [1, 2, 3]) expect(chosen.filter((each) => each === team).length).toBeGreaterThan(80);
  expect(new Set(chosen).size).toBe(3);
  expect(choosing({ team: 2 })).toEqual([]);
  expect(choosing({}, {})).toEqual([]);
});

test("whoever has answered says how sure they are where that is asked, also when the time is up, and once", () => {
  const answered: SeatDocument = { ...seat, round: 3, answer: { picks: [0] } };
  for (const phase of ["asking", "closed"] as const) {
    const room = sampleRoom({ phase, question: { ...sampleQuestion, asksConfidence: true } });
    const said = plans(room, 0, answered).map(({ message }) => message.type === "confidence" && message.confidence);
    expect(said).toHaveLength(students.length);
    expect(new Set(said)).toEqual(new Set(["guessed", "fairly-sure", "sure"]));
    expect(plans(room, 0, { ...answered, confidence: "sure" })).toEqual([]);
  }
});

test("a question that is asked again behind a discussion is answered again", () => {
  const again = { ...seat, round: 3, answer: { picks: [0] } };
  expect(plans(asking({ round: 4, vote: 2 }), 0, again).length).toBeGreaterThan(students.length * 0.9);
});

test("a plan stands until a question is asked, paused, answered or about to close", () => {
  const before = situationOf({ room: asking(), seat });
  expect(situationOf({ room: asking({ closesAtMs: 40_000 }), seat: { ...seat, points: 5 } })).toBe(before);
  const others = [
    situationOf({ room: asking({ round: 4 }), seat }),
    situationOf({ room: asking({}, { paused: true }), seat }),
    situationOf({ room: asking({ lastCall: "host" }), seat }),
    situationOf({ room: asking(), seat: { ...seat, round: 3, answer: { picks: [1] } } }),
    situationOf({ room: asking(), seat: { ...seat, round: 3, answer: { picks: [1] }, confidence: "sure" } }),
    situationOf({ room: asking(), seat: { ...seat, team: 2 } }),
    situationOf({ room: sampleRoom({ phase: "closed" }), seat }),
  ];
  expect(new Set([before, ...others]).size).toBe(8);
});
