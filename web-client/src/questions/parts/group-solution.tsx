// Which item belongs into which group, and where a student had put it.
import { t } from "../../language/en-kinds.ts";
import { Icon } from "../../shared/icons.tsx";
import { markOf, OptionMark } from "../../shared/option-mark.tsx";
import { picksOf, type SolutionProps } from "../kind.ts";

type Props = SolutionProps<"sort-into-groups">;

function OwnPlacement({
  groups,
  right,
  given,
}: {
  groups: readonly string[];
  right: number;
  given: number | undefined;
}) {
  if (given === right) return <small>{t("option.yours-and-right")}</small>;
  return (
    <small>
      {given === undefined ? t("groups.you-left-out") : t("groups.you-said", { group: groups[given] ?? "" })}
    </small>
  );
}

export function GroupSolution({ shown, solution, given }: Props) {
  const picks = picksOf(given);
  return (
    <div class="sorted-groups">
      {shown.groups.map((group, position) => (
        <section key={position} class="sorted-group" data-option={markOf(position)}>
          <h3>
            <OptionMark position={position} />
            <bdi>{group}</bdi>
          </h3>
          <ul>
            {shown.items.map((text, item) => {
              if (solution.groupOfItem[item] !== position) return null;
              const isRight = picks[item] === position;
              return (
                <li key={item} data-verdict={given && (isRight ? "right" : "wrong")}>
                  {given && <Icon name={isRight ? "check" : "cross"} />}
                  <span>
                    <bdi>{text}</bdi>
                    {given && <OwnPlacement groups={shown.groups} right={position} given={picks[item]} />}
                  </span>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </div>
  );
}
