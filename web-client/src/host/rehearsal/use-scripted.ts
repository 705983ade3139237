// Who of the students in the list is scripted, by their names: so a page knows of those, too, that another page runs. In a full
// hall the list changes ten times a second: only pages of it that have changed are looked through.
import type { RosterRow } from "../../../../protocol/messages.ts";
import type { Roster, RosterPage } from "../../shared/roster.ts";
import { useHeld } from "../room/room-context.ts";
import { isScripted } from "./names.ts";

/** A crew has more: so few are students who play a joke, and keep nobody from a rehearsal. */
const fewest = 5;
/** Somebody may fill the list with such names; more than that is not looked at. */
const lookedAtMax = 200;

const foundIn = new WeakMap<RosterPage, readonly RosterRow[]>();

function scriptedIn(page: RosterPage): readonly RosterRow[] {
  const known = foundIn.get(page);
  if (known) return known;
  const found = page.filter(({ state, nickname }) => state === "playing" && isScripted(nickname));
  foundIn.set(page, found);
  return found;
}

/** Nobody where they are too few to be a crew. */
export function scriptedAmong(roster: Roster): readonly RosterRow[] {
  const rows = roster.flatMap(scriptedIn).slice(0, lookedAtMax);
  return rows.length < fewest ? [] : rows;
}

export const useScripted = (): readonly RosterRow[] => scriptedAmong(useHeld("roster"));
