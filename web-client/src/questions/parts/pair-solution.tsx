// Which description belongs to which term, and which one a student had given it.
import { t } from "../../language/en-kinds.ts";
import { Icon } from "../../shared/icons.tsx";
import { picksOf, type SolutionProps } from "../kind.ts";

type Props = SolutionProps<"match">;

function OwnMatch({ shown, isRight, pick }: { shown: Props["shown"]; isRight: boolean; pick: number | undefined }) {
  if (isRight) return <small>{t("option.yours-and-right")}</small>;
  const chosen = pick === undefined ? undefined : shown.descriptions[pick];
  return <small>{chosen === undefined ? t("groups.you-left-out") : t("groups.you-said", { group: chosen })}</small>;
}

export function PairSolution({ shown, solution, given }: Props) {
  const picks = picksOf(given);
  return (
    <ul class="pairs">
      {shown.terms.map((term, position) => {
        const right = solution.descriptionOfTerm[position] ?? 0;
        const isRight = picks[position] === right;
        return (
          <li key={position} data-verdict={given && (isRight ? "right" : "wrong")}>
            {given && <Icon name={isRight ? "check" : "cross"} />}
            <span>
              <b>
                <bdi>{term}</bdi>
              </b>
              <bdi>{shown.descriptions[right]}</bdi>
              {given && <OwnMatch shown={shown} isRight={isRight} pick={picks[position]} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
