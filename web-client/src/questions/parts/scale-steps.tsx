// The steps of a scale: to be tapped, or as columns with how many stand on each, their mean and how far they lie apart.
import { t } from "../../language/en-kinds.ts";
import { written } from "../../language/translate.ts";
import type { ShownOf } from "../kind.ts";
import { moveFocusByArrows } from "./keys.ts";

type Shown = ShownOf<"scale">;

const stepsOf = ({ from, until }: Shown) => Array.from({ length: until - from + 1 }, (_, step) => from + step);

export interface ScaleButtonsProps {
  shown: Shown;
  /** Steps above the lowest. */
  chosen: number | undefined;
  disabled: boolean;
  choose: (step: number) => void;
}

export function ScaleButtons({ shown, chosen, disabled, choose }: ScaleButtonsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere
    <div class="scale" role="group" aria-label={t("kind.scale")} onKeyDown={moveFocusByArrows}>
      <p class="scale-end" dir="auto">
        {shown.lowest}
      </p>
      <div class="scale-steps">
        {stepsOf(shown).map((number, step) => (
          <button
            key={number}
            type="button"
            class="scale-step"
            aria-pressed={step === chosen}
            aria-label={labelOf(shown, number)}
            disabled={disabled}
            onClick={() => choose(step)}
          >
            {written(number)}
          </button>
        ))}
      </div>
      <p class="scale-end" dir="auto">
        {shown.highest}
      </p>
    </div>
  );
}

function labelOf({ from, until, lowest, highest }: Shown, number: number): string {
  if (number === from) return `${number}: ${lowest}`;
  return number === until ? `${number}: ${highest}` : String(number);
}

export interface ScaleBarsProps {
  shown: Shown;
  counts: readonly number[] | undefined;
  answered: number;
}

export interface Spread {
  mean: number;
  /** The standard deviation of all who answered, not of a sample. */
  deviation: number;
}

/** Of the numbers, not of the steps; nothing when nobody has answered. */
export function spreadOf(from: number, counts: readonly number[]): Spread | undefined {
  const answered = counts.reduce((sum, count) => sum + count, 0);
  if (answered === 0) return undefined;
  const mean = counts.reduce((sum, count, step) => sum + count * (from + step), 0) / answered;
  const square = counts.reduce((sum, count, step) => sum + count * (from + step - mean) ** 2, 0) / answered;
  return { mean, deviation: Math.sqrt(square) };
}

export function ScaleBars({ shown, counts, answered }: ScaleBarsProps) {
  const most = Math.max(1, ...(counts ?? []));
  const spread = counts && spreadOf(shown.from, counts);
  return (
    <div class="scale">
      <ul class="scale-bars" aria-label={t("kind.scale")}>
        {stepsOf(shown).map((number, step) => {
          const count = counts?.[step] ?? 0;
          return (
            <li key={number}>
              {counts && <span class="scale-count">{written(count)}</span>}
              <span class="scale-bar" style={{ transform: `scaleY(${count / most})` }} />
              <b>{written(number)}</b>
              {counts && (
                <span class="visually-hidden">
                  {t("option.chosen-by", { count, percent: Math.round((100 * count) / Math.max(1, answered)) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p class="scale-ends">
        <bdi>{shown.lowest}</bdi>
        <bdi>{shown.highest}</bdi>
      </p>
      {spread && (
        <p class="scale-spread">
          {t("scale.spread", { mean: spread.mean.toFixed(1), deviation: spread.deviation.toFixed(1) })}
        </p>
      )}
    </div>
  );
}
