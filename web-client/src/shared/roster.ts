// The list of students that a host holds, as a value in pages: a newer list shares with the older one every page in which
// nothing has changed. So a frame of rows costs what it brings, however many students there are.
import type { RosterRow } from "../../../protocol/messages.ts";

/** Rows in the order of their seats. Has holes, which `filter` and its kin pass over. */
export type RosterPage = readonly RosterRow[];
export type Roster = readonly RosterPage[];

const pageSize = 256;

/** A row replaces the older one of its seat. */
export function withRows(roster: Roster, rows: readonly RosterRow[]): Roster {
  const changed = new Map<number, RosterRow[]>();
  for (const row of rows) {
    const place = Math.floor(row.seat / pageSize);
    const page = changed.get(place) ?? roster[place]?.slice() ?? [];
    page[row.seat % pageSize] = row;
    changed.set(place, page);
  }
  const next = roster.slice();
  for (const [place, page] of changed) next[place] = page;
  return next;
}
