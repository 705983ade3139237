// Put items in order. The answer holds the items from first to last. It starts from an order of the student's own, and
// is rearranged with a handle, with arrows, by tapping one and then its place, or by keys.
import { t } from "../language/en-kinds.ts";
import { shuffled } from "../shared/shuffle.ts";
import { picksOf, type QuestionKind } from "./kind.ts";
import { OrderBars } from "./parts/order-bars.tsx";
import { OrderList } from "./parts/order-list.tsx";
import { OrderSolution } from "./parts/order-solution.tsx";

const kind: QuestionKind<"put-in-order"> = {
  kind: "put-in-order",
  isGraded: true,
  submits: "on-button",
  instruction: t("kind.put-in-order"),
  start: (shown, shuffleSeed) => ({ picks: shuffled([...shown.items.keys()], shuffleSeed) }),
  isComplete: (shown, value) => new Set(picksOf(value)).size === shown.items.length,
  Answer: ({ shown, value, disabled, onChange }) => (
    <OrderList
      items={shown.items}
      order={picksOf(value)}
      disabled={disabled}
      onChange={(picks) => onChange({ picks })}
    />
  ),
  Solution: OrderSolution,
  Distribution: OrderBars,
};

export default kind;
