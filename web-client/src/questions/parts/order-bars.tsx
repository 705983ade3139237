// Where a class put each item: a row for each item, a cell for each place, darker where more put it.
import { t } from "../../language/en-kinds.ts";
import { written } from "../../language/translate.ts";
import type { DistributionProps } from "../kind.ts";

type Props = DistributionProps<"put-in-order">;

function Cells({
  item,
  places,
  counts,
  answered,
  right,
}: {
  item: number;
  places: number;
  counts: readonly number[];
  answered: number;
  right: number | undefined;
}) {
  return (
    <>
      {Array.from({ length: places }, (_, place) => {
        const count = counts[item * places + place] ?? 0;
        const share = answered > 0 ? Math.min(1, count / answered) : 0;
        return (
          <td key={place} data-verdict={place === right ? "right" : undefined}>
            <span class="heat" style={{ opacity: share }} />
            <span class="heat-count" data-strong={share > 0.55 ? "" : undefined}>
              {count > 0 && written(count)}
            </span>
          </td>
        );
      })}
    </>
  );
}

export function OrderBars({ shown, counts, answered, solution }: Props) {
  const order = solution?.order ?? [...shown.items.keys()];
  const places = shown.items.length;
  return (
    <table class="order-bars" data-many={places > 6 ? "" : undefined}>
      {counts && (
        <thead>
          <tr>
            <th scope="col">{t("order.places")}</th>
            {order.map((_, place) => (
              <th key={place} scope="col">
                {place + 1}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {order.map((item, row) => (
          <tr key={item}>
            <th scope="row">
              {solution && <b>{row + 1}</b>}
              {shown.items[item]}
            </th>
            {counts && (
              <Cells item={item} places={places} counts={counts} answered={answered} right={solution && row} />
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
