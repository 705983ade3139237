// The settings of a room that is about to be opened. Knows no page.
import type { OpenRoomRequest, PackSummary } from "../../../../protocol/messages.ts";

/** How the room is played. */
export interface Ways
  extends Required<
    Pick<OpenRoomRequest, "board" | "standings" | "mayChangeAnswer" | "untimed" | "peerInstruction" | "confidence">
  > {
  teams: TeamPlan;
  /** One on each line, as typed. */
  teamNames: string;
}

export type TeamPlan = "none" | NonNullable<OpenRoomRequest["teams"]>["plan"];

export interface Settings extends Ways {
  chapters: ReadonlySet<number>;
}

export const usualWays: Ways = {
  board: "speed",
  standings: "after-each-question",
  mayChangeAnswer: true,
  untimed: false,
  peerInstruction: false,
  confidence: false,
  teams: "none",
  teamNames: "Red\nBlue\nGreen\nYellow",
};

/** Everything that can be played, ranked by speed. */
export function allReady(pack: PackSummary): Settings {
  const ready = pack.chapters.flatMap((chapter, position) => (chapter.readyCount > 0 ? [position] : []));
  return { chapters: new Set(ready), ...usualWays };
}

const teamsMin = 2;
const teamsMax = 12;
const teamNameMax = 20;

export type TeamFault = { is: "count" } | { is: "long" | "twice"; name: string };

/** The names as they will be sent. */
const namesIn = (typed: string): string[] =>
  typed
    .split("\n")
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => name !== "");

const lengthOf = (name: string) => [...new Intl.Segmenter().segment(name)].length;
const folded = (name: string) => name.normalize("NFKC").toLowerCase();

/** What keeps the names from being teams; nothing when they are. The server looks again, and knows more of Unicode. */
export function faultIn(typed: string): TeamFault | undefined {
  const names = namesIn(typed);
  const long = names.find((name) => lengthOf(name) > teamNameMax);
  if (long !== undefined) return { is: "long", name: long };
  const twice = names.find((name, at) => names.slice(0, at).some((other) => folded(other) === folded(name)));
  if (twice !== undefined) return { is: "twice", name: twice };
  return names.length < teamsMin || names.length > teamsMax ? { is: "count" } : undefined;
}

export const teamCount = (typed: string): number => namesIn(typed).length;

/** As the request says it. */
export function requestOf({
  chapters,
  teams,
  teamNames,
  ...ways
}: Settings): Omit<OpenRoomRequest, "requestId" | "pack"> {
  const list = chapterList(chapters);
  const request = list ? { chapters: list, ...ways } : ways;
  return teams === "none" ? request : { ...request, teams: { plan: teams, names: namesIn(teamNames) } };
}

/** Whether the room may be opened so. */
export const isComplete = ({ teams, teamNames }: Ways): boolean => teams === "none" || faultIn(teamNames) === undefined;

/** How many questions would be played. A pack without chapters is played whole. */
export function questionsIn(pack: PackSummary, chosen: ReadonlySet<number>): number {
  if (pack.chapters.length === 0) return pack.readyCount;
  return pack.chapters.reduce((sum, chapter, position) => sum + (chosen.has(position) ? chapter.readyCount : 0), 0);
}

/** As the request says it: absent, which means all, when there is nothing to choose from. */
export function chapterList(chosen: ReadonlySet<number>): number[] | undefined {
  return chosen.size === 0 ? undefined : [...chosen].sort((a, b) => a - b);
}

/** `crypto.randomUUID` is missing without https; random bytes never are. */
export function newRequestId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
