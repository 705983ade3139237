import { expect, test } from "vitest";
import type { PackSummary } from "../../../protocol/messages.ts";
import { allReady, chapterList, newRequestId, questionsIn } from "../../src/host/desk/settings.ts";
import { fileTitle } from "../../src/host/downloads.tsx";

const pack: PackSummary = {
  id: "devops",
  title: "DevOps",
  questionCount: 10,
  readyCount: 6,
  slideCount: 0,
  emptyCount: 4,
  chapters: [
    { title: "One", readyCount: 4, emptyCount: 0 },
    { title: "Two", readyCount: 0, emptyCount: 4 },
    { title: "Three", readyCount: 2, emptyCount: 0 },
  ],
  errorCount: 0,
  warningCount: 4,
};

test("a pack is offered with every chapter that can be played", () => {
  expect([...allReady(pack).chapters]).toEqual([0, 2]);
  expect(questionsIn(pack, allReady(pack).chapters)).toBe(6);
});

test("leaving a chapter out leaves its questions out", () => {
  expect(questionsIn(pack, new Set([2]))).toBe(2);
  expect(questionsIn(pack, new Set())).toBe(0);
});

test("a pack without chapters is played whole", () => {
  const whole = { ...pack, chapters: [] };
  expect(questionsIn(whole, allReady(whole).chapters)).toBe(6);
  expect(chapterList(new Set())).toBeUndefined();
});

test("chapters are asked for in their order", () => {
  expect(chapterList(new Set([2, 0]))).toEqual([0, 2]);
});

test("each request has an id of its own", () => {
  expect(newRequestId()).toMatch(/^[0-9a-f]{32}$/);
  expect(newRequestId()).not.toBe(newRequestId());
});

test("a file is named after the quiz in letters that every file system takes", () => {
  expect(fileTitle("DevOps: Concepts / 2026?")).toBe("devops-concepts-2026");
  expect(fileTitle("Сети")).toBe("сети");
  expect(fileTitle("???")).toBe("quiz");
});
