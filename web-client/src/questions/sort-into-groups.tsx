// Sort items into groups. The answer holds the group of each item. One item at a time is active; the groups stay in one
// place under the thumb, so that each item costs one tap.
import { useState } from "preact/hooks";
import { t } from "../language/en.ts";
import { picksOf, type QuestionKind, type ShownOf, unplaced } from "./kind.ts";
import { GroupBars } from "./parts/group-bars.tsx";
import { GroupSolution } from "./parts/group-solution.tsx";
import { GroupDock, ItemList } from "./parts/groups.tsx";

type Shown = ShownOf<"sort-into-groups">;

/** One pick for each item, `unplaced` where there is none yet. */
export function placements(shown: Shown, picks: readonly number[]): number[] {
  return shown.items.map((_, item) => picks[item] ?? unplaced);
}

/** The first item without a group after `item`, going round; the next one when all have one. */
export function nextItem(picks: readonly number[], item: number): number {
  const after = picks.map((_, step) => (item + 1 + step) % picks.length);
  return after.find((candidate) => picks[candidate] === unplaced) ?? Math.min(item + 1, picks.length - 1);
}

const kind: QuestionKind<"sort-into-groups"> = {
  kind: "sort-into-groups",
  submits: "on-button",
  instruction: t("kind.sort-into-groups"),
  start: () => undefined,
  isComplete: (shown, value) => {
    const picks = picksOf(value);
    return picks.length === shown.items.length && picks.every((pick) => pick !== unplaced);
  },
  Answer: ({ shown, value, disabled, onChange }) => {
    const picks = placements(shown, picksOf(value));
    const [active, setActive] = useState(() => Math.max(0, picks.indexOf(unplaced)));
    const [announcement, announce] = useState("");
    const place = (group: number) => {
      const next = picks.map((pick, item) => (item === active ? group : pick));
      announce(t("groups.announce", { group: shown.groups[group]! }));
      onChange({ picks: next });
      setActive(nextItem(next, active));
    };
    return (
      <div class="groups">
        <ItemList shown={shown} picks={picks} active={disabled ? undefined : active} activate={setActive} />
        {!disabled && <GroupDock shown={shown} picks={picks} active={active} activate={setActive} place={place} />}
        <p class="visually-hidden" aria-live="polite">
          {announcement}
        </p>
      </div>
    );
  },
  Solution: GroupSolution,
  Distribution: GroupBars,
};

export default kind;
