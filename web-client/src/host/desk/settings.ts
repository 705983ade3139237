// The settings of a room that is about to be opened. Knows no page.
import type { OpenRoomRequest, PackSummary } from "../../../../protocol/messages.ts";

/** How the room is played. */
export type Ways = Required<Pick<OpenRoomRequest, "board" | "standings" | "mayChangeAnswer" | "untimed">>;

export interface Settings extends Ways {
  chapters: ReadonlySet<number>;
}

export const usualWays: Ways = {
  board: "speed",
  standings: "after-each-question",
  mayChangeAnswer: true,
  untimed: false,
};

/** Everything that can be played, ranked by speed. */
export function allReady(pack: PackSummary): Settings {
  const ready = pack.chapters.flatMap((chapter, position) => (chapter.readyCount > 0 ? [position] : []));
  return { chapters: new Set(ready), ...usualWays };
}

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
