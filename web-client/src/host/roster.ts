// Which rows of the host's list of students are shown. Knows neither the page nor the connection.
import type { RosterRow } from "../../../protocol/messages.ts";
import type { Roster, RosterPage } from "../shared/roster.ts";

export type RosterFilter = "all" | "waiting" | "absent" | "removed";

/** What the host looks for: `query` anywhere in the name, whatever the case. */
export interface Wanted {
  readonly query: string;
  readonly filter: RosterFilter;
  /** The one in play, for who has not answered it. */
  readonly round?: number;
}

/** The rows found, in the order of arrival, kept by the page in which they were found. */
export interface Found {
  readonly wanted: Wanted;
  readonly inPages: ReadonlyMap<RosterPage, readonly RosterRow[]>;
  readonly count: number;
}

/** Only pages that are not in `before` are looked through, should that have been the same search. */
export function findRows(roster: Roster, wanted: Wanted, before?: Found): Found {
  const query = wanted.query.trim().toLocaleLowerCase();
  const known = before && isSame(before.wanted, wanted) ? before.inPages : undefined;
  const isFound = (row: RosterRow) =>
    belongs(row, wanted) && (query === "" || row.nickname.toLocaleLowerCase().includes(query));
  const inPages = new Map<RosterPage, readonly RosterRow[]>();
  let count = 0;
  roster.forEach((page) => {
    const found = known?.get(page) ?? page.filter(isFound);
    inPages.set(page, found);
    count += found.length;
  });
  return { wanted, inPages, count };
}

function isSame(one: Wanted, other: Wanted): boolean {
  return one.query === other.query && one.filter === other.filter && one.round === other.round;
}

export function hasAnswered(row: RosterRow, round: number | undefined): boolean {
  return round !== undefined && row.answeredRound === round;
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

function belongs(row: RosterRow, { filter, round }: Wanted): boolean {
  if (filter === "removed") return row.state !== "playing";
  if (row.state !== "playing") return false;
  if (filter === "absent") return !row.present;
  if (filter === "waiting") return row.present && !hasAnswered(row, round);
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
