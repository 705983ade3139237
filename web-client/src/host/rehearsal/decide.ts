// What a scripted student does about the documents held: a list of messages, each with a delay. A pure function of the
// documents and of chance, and the one place to extend when students may do more than answer.
import type { HostRoomDocument, SeatDocument } from "../../../../protocol/messages.ts";
import type { Draft } from "../../shared/outgoing.ts";
import { answerTo } from "./answers.ts";
import { type Chances, placeBy } from "./chance.ts";

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

/** So many choose no team. */
const undecided = 0.1;
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
  const isSure = seat.round === round && seat.confidence !== undefined;
  return [room.phase, round, room.paused, room.question?.lastCall, hasAnswered, isSure, seat.team].join(" ");
}

export function deedsOf(scene: Scene, chances: Chances): Deed[] {
  switch (scene.room.phase) {
    case "lobby":
      return joiningATeam(scene, chances);
    case "asking":
      return [...answering(scene, chances), ...sayingHowSure(scene, chances)];
    case "closed":
      return sayingHowSure(scene, chances);
    default:
      return [];
  }
}

/** Most choose a team; a few wait to be put into one. */
function joiningATeam({ room: { teams }, seat }: Scene, { person }: Chances): Deed[] {
  if (!teams?.mayChoose || seat.team !== undefined || person() < undecided) return [];
  const team = 1 + placeBy(person, teams.names.length);
  return [{ afterMs: Math.round(quickestMs * person()), message: { type: "join-team", team } }];
}

/** Whoever is often right is often sure, too; sometimes somebody is sure of what is wrong. */
function sayingHowSure({ room: { question }, seat }: Scene, { person, own }: Chances): Deed[] {
  const isAsked = question?.asksConfidence && seat.round === question.round && seat.answer !== undefined;
  if (!question || !isAsked || seat.confidence !== undefined) return [];
  const sureness = (person() + own()) / 2;
  const confidence = sureness < 0.35 ? "guessed" : sureness < 0.65 ? "fairly-sure" : "sure";
  return [
    { afterMs: Math.round(catchUpMs * own()), message: { type: "confidence", round: question.round, confidence } },
  ];
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
