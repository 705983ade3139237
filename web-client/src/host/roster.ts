// Which rows of the host's list of students are shown. Knows neither the page nor the connection.
import type { RosterRow } from "../../../protocol/messages.ts";
import type { Roster, RosterPage } from "../shared/roster.ts";

export type RosterFilter = "all" | "waiting" | "absent" | "removed";

/** The rows found, in the order of arrival, kept by the page in which they were found. */
export interface Found {
  readonly wanted: string;
  readonly filter: RosterFilter;
  readonly inPages: ReadonlyMap<RosterPage, readonly RosterRow[]>;
  readonly count: number;
}

/**
 * `query` is looked for anywhere in the name, whatever the case. Only pages that are not in `before` are looked through,
 * should that have been the same search.
 */
export function findRows(roster: Roster, query: string, filter: RosterFilter, before?: Found): Found {
  const wanted = query.trim().toLocaleLowerCase();
  const known = before?.wanted === wanted && before.filter === filter ? before.inPages : undefined;
  const isFound = (row: RosterRow) =>
    belongs(row, filter) && (wanted === "" || row.nickname.toLocaleLowerCase().includes(wanted));
  const inPages = new Map<RosterPage, readonly RosterRow[]>();
  let count = 0;
  roster.forEach((page) => {
    const found = known?.get(page) ?? page.filter(isFound);
    inPages.set(page, found);
    count += found.length;
  });
  return { wanted, filter, inPages, count };
}

/** Those from the place `first` on, up to the one before `end`. */
export function rowsBetween({ inPages }: Found, first: number, end: number): RosterRow[] {
  const rows: RosterRow[] = [];
  let place = 0;
  for (const found of inPages.values()) {
    if (place < end && place + found.length > first) rows.push(...found.slice(Math.max(0, first - place), end - place));
    place += found.length;
  }
  return rows;
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
