// A host's room in any phase, to be varied by a test.
import type { HostRoomDocument, Question } from "../../../protocol/messages.ts";

export const sampleQuestion: Question = {
  round: 3,
  number: 3,
  chapter: "Chapter",
  heading: "Which model?",
  prompt: [],
  shown: { kind: "choose-one", options: ["DataOps", "DevOps"] },
  points: 1000,
  timeLimitMs: 30_000,
  closesAtMs: 30_000,
  mayChangeAnswer: true,
};

const next = { heading: "What comes then?", kind: "choose-one" } as const;

export function sampleRoom(change: Partial<HostRoomDocument> = {}): HostRoomDocument {
  const phase = change.phase ?? "lobby";
  const inPlay = phase === "asking" || phase === "closed" || phase === "discussing" || phase === "revealed";
  return {
    type: "room",
    sequence: 1,
    room: "r7",
    pin: "482913",
    title: "DevOps",
    phase,
    step: 4,
    locked: false,
    paused: false,
    board: "speed",
    questionCount: 5,
    ...(inPlay ? { question: sampleQuestion } : {}),
    host: { mayChangeAnswer: true, next },
    ...change,
  };
}

/** The host's part of a room in which no question is left. */
export const nothingLeft: HostRoomDocument["host"] = { mayChangeAnswer: true };
