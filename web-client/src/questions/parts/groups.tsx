// The two halves of sorting: the items above, and the groups in a dock that stays where the thumb is.
import { useEffect, useRef } from "preact/hooks";
import { t } from "../../language/en-kinds.ts";
import { wantsStillness } from "../../shared/motion.ts";
import { markOf, OptionMark } from "../../shared/option-mark.tsx";
import { unplaced } from "../kind.ts";
import { isForScrolling, usePositionKeys } from "./keys.ts";

/** Items that are given one of the groups each. */
export interface Sortable {
  items: readonly string[];
  groups: readonly string[];
}

/** Which kind's words are said: what is sorted, or what is matched. */
export type SortWords = "groups" | "match";

export interface ItemListProps {
  shown: Sortable;
  words: SortWords;
  picks: readonly number[];
  /** Absent while nothing can be changed. */
  active: number | undefined;
  activate: (item: number) => void;
}

function describe(words: SortWords, shown: Sortable, item: number, group: number): string {
  return group === unplaced
    ? t(`${words}.not-yet`, { item: shown.items[item]! })
    : t(`${words}.in`, { item: shown.items[item]!, group: shown.groups[group]! });
}

export function ItemList({ shown, words, picks, active, activate }: ItemListProps) {
  const list = useRef<HTMLUListElement>(null);
  const lastActive = useRef(active);
  useEffect(() => {
    const row = active === undefined || active === lastActive.current ? undefined : list.current?.children[active];
    row?.scrollIntoView?.({ block: "start", behavior: wantsStillness() ? "auto" : "smooth" });
    lastActive.current = active;
  }, [active]);
  return (
    <ul ref={list} class="sort-items" aria-label={t(`${words}.items`)}>
      {shown.items.map((text, item) => {
        const group = picks[item] ?? unplaced;
        return (
          <li key={item} data-option={group === unplaced ? undefined : markOf(group)}>
            <button
              type="button"
              class="sort-item"
              aria-pressed={item === active}
              aria-label={describe(words, shown, item, group)}
              disabled={active === undefined}
              onClick={() => activate(item)}
            >
              {group === unplaced ? <span class="sort-hole" /> : <OptionMark position={group} />}
              <span class="sort-text">
                <bdi>{text}</bdi>
                {group !== unplaced && <small>{shown.groups[group]}</small>}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export interface GroupDockProps {
  shown: Sortable;
  words: SortWords;
  picks: readonly number[];
  active: number;
  activate: (item: number) => void;
  place: (group: number) => void;
}

/** Up and down choose the item, wherever in the dock the focus is. */
function itemAfterKey(key: string, active: number, count: number): number | undefined {
  if (key === "ArrowUp") return Math.max(0, active - 1);
  if (key === "ArrowDown") return Math.min(count - 1, active + 1);
  return undefined;
}

/** As many columns as leave the longest word of a name unbroken. */
function roomFor(names: readonly string[]) {
  const longest = Math.max(...names.flatMap((name) => name.split(/[\s-]/)).map((word) => word.length));
  return { "--longest-word": `${longest * 0.6}em` };
}

export function GroupDock({ shown, words, picks, active, activate, place }: GroupDockProps) {
  usePositionKeys(shown.groups.length, place);
  const left = picks.filter((pick) => pick === unplaced).length;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const item = isForScrolling(event) ? undefined : itemAfterKey(event.key, active, picks.length);
      if (item === undefined) return;
      event.preventDefault();
      activate(item);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [active, activate, picks.length]);
  return (
    <div class="dock sort-dock" data-words={words}>
      <p class="dock-hint">{left > 0 ? t(`${words}.left`, { count: left }) : t(`${words}.all-sorted`)}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere */}
      <div class="sort-groups" role="group" aria-label={shown.items[active]} style={roomFor(shown.groups)}>
        {shown.groups.map((group, position) => (
          <button
            key={position}
            type="button"
            class="sort-group"
            data-option={markOf(position)}
            aria-pressed={picks[active] === position}
            aria-label={t(`${words}.put-here`, { group })}
            onClick={() => place(position)}
          >
            <OptionMark position={position} />
            <bdi>{group}</bdi>
          </button>
        ))}
      </div>
    </div>
  );
}
