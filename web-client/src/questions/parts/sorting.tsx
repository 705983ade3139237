// Giving each item one of the groups. One item at a time is active; the groups stay in one place under the thumb, so that each
// item costs one tap.
import { useState } from "preact/hooks";
import type { Answer } from "../../../../protocol/messages.ts";
import { t } from "../../language/en-kinds.ts";
import { picksOf, unplaced } from "../kind.ts";
import { GroupDock, ItemList, type Sortable, type SortWords } from "./groups.tsx";

/** One pick for each item, `unplaced` where there is none yet. */
export function placements(shown: Sortable, picks: readonly number[]): number[] {
  return shown.items.map((_, item) => picks[item] ?? unplaced);
}

export function isSorted(shown: Sortable, value: Answer | undefined): boolean {
  const picks = picksOf(value);
  return picks.length === shown.items.length && picks.every((pick) => pick !== unplaced);
}

/** The first item without a group after `item`, going round; the next one when all have one. */
export function nextItem(picks: readonly number[], item: number): number {
  const after = picks.map((_, step) => (item + 1 + step) % picks.length);
  return after.find((candidate) => picks[candidate] === unplaced) ?? Math.min(item + 1, picks.length - 1);
}

export interface SortingProps {
  shown: Sortable;
  words: SortWords;
  value: Answer | undefined;
  disabled: boolean;
  onChange: (value: Answer) => void;
  /** The picks after `item` was given `group`. */
  give: (picks: readonly number[], item: number, group: number) => number[];
}

export function Sorting({ shown, words, value, disabled, onChange, give }: SortingProps) {
  const picks = placements(shown, picksOf(value));
  const [active, setActive] = useState(() => Math.max(0, picks.indexOf(unplaced)));
  const [announcement, announce] = useState("");
  const place = (group: number) => {
    const next = give(picks, active, group);
    announce(t(`${words}.announce`, { group: shown.groups[group]! }));
    onChange({ picks: next });
    setActive(nextItem(next, active));
  };
  const parts = { shown, words, picks, activate: setActive };
  return (
    <div class="groups">
      <ItemList {...parts} active={disabled ? undefined : active} />
      {!disabled && <GroupDock {...parts} active={active} place={place} />}
      <p class="visually-hidden" aria-live="polite">
        {announcement}
      </p>
    </div>
  );
}
