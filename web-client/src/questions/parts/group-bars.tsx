// Where a class put each item: one bar an item, one part of it for each group.
import { t } from "../../language/en-kinds.ts";
import { written } from "../../language/translate.ts";
import { markOf, OptionMark } from "../../shared/option-mark.tsx";
import type { Sortable } from "./groups.tsx";

interface Props {
  shown: Sortable;
  counts?: readonly number[] | undefined;
  answered: number;
  /** The right group of each item. */
  right?: readonly number[] | undefined;
}

function ItemBar({ shown, counts, answered, right, item }: Props & { item: number }) {
  const groupCount = shown.groups.length;
  return (
    <span class="stack">
      {shown.groups.map((group, position) => {
        const count = counts?.[item * groupCount + position] ?? 0;
        if (count === 0) return null;
        const percent = Math.round((100 * count) / Math.max(1, answered));
        return (
          <span
            key={position}
            class="stack-part"
            data-option={markOf(position)}
            data-verdict={right && (right[item] === position ? "right" : "other")}
            style={{ flexGrow: count }}
          >
            <span aria-hidden="true">{written(count)}</span>
            <span class="visually-hidden">
              {group}: {t("option.chosen-by", { count, percent })}
            </span>
          </span>
        );
      })}
    </span>
  );
}

export function GroupBars(props: Props) {
  const { shown, counts, right } = props;
  return (
    <div class="group-bars">
      <ul class="group-legend" aria-label={t("groups.choices")}>
        {shown.groups.map((group, position) => (
          <li key={position}>
            <OptionMark position={position} />
            {group}
          </li>
        ))}
      </ul>
      <ul class="group-items" data-many={shown.items.length > 6 ? "" : undefined}>
        {shown.items.map((text, item) => (
          <li key={item}>
            {right && <OptionMark position={right[item] ?? 0} />}
            <span class="group-item-text">{text}</span>
            {counts && <ItemBar {...props} item={item} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
