// The right order, and where a student had put each item.
import { t } from "../../language/en-kinds.ts";
import { Icon } from "../../shared/icons.tsx";
import { picksOf, type SolutionProps } from "../kind.ts";

export function OrderSolution({ shown, solution, given }: SolutionProps<"put-in-order">) {
  const picks = picksOf(given);
  return (
    <ol class="order-list">
      {solution.order.map((item, place) => {
        const givenPlace = picks.indexOf(item);
        const isRight = givenPlace === place;
        return (
          <li key={item} class="order-row" data-verdict={given && (isRight ? "right" : "wrong")}>
            <span class="order-handle">
              <b>{place + 1}</b>
            </span>
            <span class="order-text">
              <bdi>{shown.items[item]}</bdi>
              {given && (
                <small>{isRight ? t("order.right-place") : t("order.you-said", { place: givenPlace + 1 })}</small>
              )}
            </span>
            {given && <Icon name={isRight ? "check" : "cross"} />}
          </li>
        );
      })}
    </ol>
  );
}
