// Shapes that float behind screens on which people wait.
import { markOf, marksCount, Shape } from "../../shared/option-mark.tsx";

export function Drift() {
  return (
    <div class="drift" aria-hidden="true">
      {Array.from({ length: marksCount }, (_, place) => (
        <span key={place} data-option={markOf(place)} data-place={place}>
          <Shape position={place} />
        </span>
      ))}
    </div>
  );
}
