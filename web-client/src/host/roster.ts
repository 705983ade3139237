// Which rows of the host's list of students are shown. Knows neither the page nor the connection.
import type { RosterRow } from "../../../protocol/messages.ts";

export type RosterFilter = "all" | "waiting" | "absent" | "removed";

/** In the order of arrival. `query` is looked for anywhere in the name, whatever the case. */
export function findRows(roster: ReadonlyMap<number, RosterRow>, query: string, filter: RosterFilter): RosterRow[] {
  const wanted = query.trim().toLocaleLowerCase();
  const found: RosterRow[] = [];
  for (const row of roster.values()) {
    if (!belongs(row, filter)) continue;
    if (wanted === "" || row.nickname.toLocaleLowerCase().includes(wanted)) found.push(row);
  }
  return found.sort((a, b) => a.seat - b.seat);
}

function belongs(row: RosterRow, filter: RosterFilter): boolean {
  if (filter === "removed") return row.state !== "playing";
  if (row.state !== "playing") return false;
  if (filter === "absent") return !row.present;
  if (filter === "waiting") return row.present && !row.answered;
  return true;
}

/** Which rows a list of rows of one height must draw when it is scrolled to `top`: those in sight and a few beyond. */
export function rowsInSight(
  { top, height }: { top: number; height: number },
  rowHeight: number,
  count: number,
): { first: number; end: number } {
  const beyond = 6;
  const first = Math.max(0, Math.min(Math.floor(top / rowHeight) - beyond, count));
  const end = Math.min(count, Math.ceil((top + height) / rowHeight) + beyond);
  return { first, end: Math.max(first, end) };
}
