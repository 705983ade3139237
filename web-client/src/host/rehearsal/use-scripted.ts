// Who of the students in the list is scripted, by their names: so a page knows of those, too, that another page runs.
import { useRef } from "preact/hooks";
import type { RosterRow } from "../../../../protocol/messages.ts";
import { useHeld } from "../room/room-context.ts";
import { type Found, findRows, rowsBetween } from "../roster.ts";
import { isScripted, mark } from "./names.ts";

/** In a full hall somebody may fill the list with such names; more than that is not looked at. */
const lookedAtMax = 200;

/** A crew has more: so few are students who play a joke, and keep nobody from a rehearsal. */
const fewest = 5;

/** Nobody where they are too few to be a crew. */
export function useScripted(): readonly RosterRow[] {
  const roster = useHeld("roster");
  const last = useRef<Found | undefined>(undefined);
  const found = findRows(roster, { query: mark, filter: "all" }, last.current);
  last.current = found;
  const rows = rowsBetween(found, 0, lookedAtMax).filter(({ nickname }) => isScripted(nickname));
  return rows.length < fewest ? [] : rows;
}
