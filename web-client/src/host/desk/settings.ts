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

export const teamsMax = 12;
const teamNameMax = 20;

/** The names as they will be sent; nothing when they are no teams. The server looks again, and knows more of Unicode. */
export function teamsOf(typed: string): string[] | undefined {
  const names = typed
    .split("\n")
    .map((name) => name.trim().replace(/\s+/g, " "))
    .filter((name) => name !== "");
  const isEachShort = names.every((name) => [...new Intl.Segmenter().segment(name)].length <= teamNameMax);
  const isEachOnce = new Set(names.map((name) => name.normalize("NFKC").toLowerCase())).size === names.length;
  return names.length >= 2 && names.length <= teamsMax && isEachShort && isEachOnce ? names : undefined;
}

/** As the request says it. */
export function requestOf({
  chapters,
  teams,
  teamNames,
  ...ways
}: Settings): Omit<OpenRoomRequest, "requestId" | "pack"> {
  const list = chapterList(chapters);
  const request = list ? { chapters: list, ...ways } : ways;
  const names = teamsOf(teamNames);
  return teams === "none" || !names ? request : { ...request, teams: { plan: teams, names } };
}

/** Whether the room may be opened so. */
export const isComplete = ({ teams, teamNames }: Ways): boolean => teams === "none" || teamsOf(teamNames) !== undefined;

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
