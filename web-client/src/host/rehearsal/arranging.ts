// How scripted students sort, order and match: as it is right, or, for who does not know, nearly so. It knows nothing of time.
import type { Answer } from "../../../../protocol/messages.ts";
import { type Chances, mixedBy, placeBy } from "./chance.ts";

const placesOf = (count: number): number[] => Array.from({ length: count }, (_, place) => place);

export interface Sorting {
  items: number;
  groups: number;
  /** The group of each item, where it is known. */
  right: readonly number[] | undefined;
}

/** One item is surely put elsewhere, and each other one perhaps. */
export function sortItems({ items, groups, right }: Sorting, knows: boolean, { own }: Chances): Answer {
  if (!right) return { picks: placesOf(items).map(() => placeBy(own, groups)) };
  if (knows) return { picks: [...right] };
  const mistaken = placeBy(own, items);
  const elsewhere = (group: number) => (groups < 2 ? group : (group + 1 + placeBy(own, groups - 1)) % groups);
  return { picks: right.map((group, item) => (item === mistaken || own() < 0.25 ? elsewhere(group) : group)) };
}

/** All places, each once: of an order as of pairs. Two neighbours change places, or, now and then, everything does. */
export function arrange(count: number, right: readonly number[] | undefined, knows: boolean, { own }: Chances): Answer {
  if (!right) return { picks: mixedBy(own, placesOf(count)) };
  if (knows || count < 2) return { picks: [...right] };
  if (own() < 0.25) return { picks: mixedBy(own, right) };
  const first = placeBy(own, count - 1);
  const picks = [...right];
  [picks[first], picks[first + 1]] = [picks[first + 1]!, picks[first]!];
  return { picks };
}
