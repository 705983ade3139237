// What a scripted student does about the documents held: a list of messages, each with a delay. A pure function of the
// documents and of chance, and the one place to extend when students may do more than answer.
import type { HostRoomDocument, SeatDocument } from "../../../../protocol/messages.ts";
import type { Draft } from "../../shared/outgoing.ts";
import { answerTo } from "./answers.ts";
import type { Chances } from "./chance.ts";

/** `room` is the host's, which tells the solution ahead; `seat` is the student's own. */
export interface Scene {
  readonly room: HostRoomDocument;
  readonly seat: SeatDocument;
  /** By the server's clock. */
  readonly nowMs: number;
}

export interface Deed {
  readonly afterMs: number;
  readonly message: Draft;
}

/** So seldom somebody says nothing at all. */
const silent = 0.04;
const quickestMs = 2_000;
const slowestMs = 12_000;
/** Of the time limit: nobody takes longer. */
const latestShare = 0.8;
const quickestShare = 0.1;
/** Who has let the own moment pass, because the page was away, comes within this time. */
const catchUpMs = 1_500;

/** While this stays the same, what has been decided stands. */
export function situationOf({ room, seat }: Pick<Scene, "room" | "seat">): string {
  const round = room.question?.round ?? 0;
  const hasAnswered = seat.round === round && seat.answer !== undefined;
  return [room.phase, round, room.paused, room.question?.lastCall, hasAnswered].join(" ");
}

export function deedsOf(scene: Scene, chances: Chances): Deed[] {
  return scene.room.phase === "asking" ? answering(scene, chances) : [];
}

function answering({ room, seat, nowMs }: Scene, chances: Chances): Deed[] {
  const { question } = room;
  const hasAnswered = seat.round === question?.round && seat.answer !== undefined;
  if (!question || room.paused || question.lastCall || hasAnswered) return [];
  const isSilent = chances.own() < silent;
  const reactionMs = reactionBy(chances.own(), question.timeLimitMs);
  const catchingUpMs = chances.own() * catchUpMs;
  const answer = answerTo(question, room.host.solutionAhead?.shown, chances);
  if (isSilent || !answer) return [];

  const { timeLimitMs, closesAtMs, round } = question;
  const elapsedMs = timeLimitMs && closesAtMs ? Math.max(0, nowMs - (closesAtMs - timeLimitMs)) : 0;
  const tapMs = Math.round(reactionMs >= elapsedMs ? reactionMs : elapsedMs + catchingUpMs);
  if (timeLimitMs && tapMs > latestShare * timeLimitMs) return [];
  return [{ afterMs: tapMs - elapsedMs, message: { type: "answer", round, answer, reactionMs: tapMs } }];
}

/** Most are rather quick, and some take their time. */
function reactionBy(share: number, timeLimitMs = Number.POSITIVE_INFINITY): number {
  const least = Math.min(quickestMs, quickestShare * timeLimitMs);
  const most = Math.min(slowestMs, latestShare * timeLimitMs);
  return least + (most - least) * share ** 1.5;
}
