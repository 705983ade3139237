// Options as rows with a badge: to be chosen from, with what was right, or with how many chose them. Shared by the kinds
// that are answered by choosing.
import { t } from "../../language/en-kinds.ts";
import { written } from "../../language/translate.ts";
import { Icon } from "../../shared/icons.tsx";
import { markOf, OptionMark } from "../../shared/option-mark.tsx";
import { moveFocusByArrows, usePositionKeys } from "./keys.ts";

export interface OptionButtonsProps {
  options: readonly string[];
  chosen: readonly number[];
  disabled: boolean;
  choose: (position: number) => void;
  /** How many may be chosen. */
  choice: "one" | "several";
  label: string;
}

/** The picks with this one added, or without it when it was there; in rising order, as the server wants them. */
export function toggled(picks: readonly number[], position: number): number[] {
  const others = picks.filter((pick) => pick !== position);
  return others.length < picks.length ? others : [...others, position].sort((left, right) => left - right);
}

/** A button that can be pressed down, or a box to tick, for screen readers. */
function marked(isChosen: boolean, choice: "one" | "several") {
  return choice === "one" ? { "aria-pressed": isChosen } : { role: "checkbox" as const, "aria-checked": isChosen };
}

export function OptionButtons({ options, chosen, disabled, choose, choice, label }: OptionButtonsProps) {
  usePositionKeys(options.length, disabled ? undefined : choose);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings borders and a legend that are not wanted
    <div class="options" role="group" aria-label={label} onKeyDown={moveFocusByArrows}>
      {options.map((option, position) => (
        <button
          key={position}
          type="button"
          class="option"
          data-option={markOf(position)}
          {...marked(chosen.includes(position), choice)}
          disabled={disabled}
          onClick={() => choose(position)}
        >
          <OptionMark position={position} />
          <span class="option-text" dir="auto">
            {option}
          </span>
          <span class="option-tick">{chosen.includes(position) && <Icon name="check" />}</span>
        </button>
      ))}
    </div>
  );
}

interface Verdict {
  look: "right" | "wrong" | "missed" | "other";
  words: string;
}

function verdictOn(isRight: boolean, isGiven: boolean, anyGiven: boolean): Verdict {
  if (isRight && isGiven) return { look: "right", words: t("option.yours-and-right") };
  if (isGiven) return { look: "wrong", words: t("option.yours-and-wrong") };
  if (isRight && anyGiven) return { look: "missed", words: t("option.missed") };
  if (isRight) return { look: "right", words: t("option.right") };
  return { look: "other", words: "" };
}

export interface OptionSolutionProps {
  options: readonly string[];
  right: readonly number[];
  given: readonly number[];
}

export function OptionSolution({ options, right, given }: OptionSolutionProps) {
  return (
    <ul class="options">
      {options.map((option, position) => {
        const verdict = verdictOn(right.includes(position), given.includes(position), given.length > 0);
        return (
          <li key={position} class="option" data-option={markOf(position)} data-verdict={verdict.look}>
            <OptionMark position={position} />
            <span class="option-text">
              <bdi>{option}</bdi>
              {verdict.words && <small>{verdict.words}</small>}
            </span>
            <span class="option-tick">
              {verdict.look !== "other" && <Icon name={verdict.look === "wrong" ? "cross" : "check"} />}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Options of which none is right, with the chosen one marked. */
export function OptionChoice({ options, given }: { options: readonly string[]; given: readonly number[] }) {
  return (
    <ul class="options">
      {options.map((option, position) => {
        const isGiven = given.includes(position);
        return (
          <li key={position} class="option" data-option={markOf(position)} data-chosen={isGiven ? "" : undefined}>
            <OptionMark position={position} />
            <span class="option-text">
              <bdi>{option}</bdi>
              {isGiven && <small>{t("option.yours")}</small>}
            </span>
            <span class="option-tick">{isGiven && <Icon name="check" />}</span>
          </li>
        );
      })}
    </ul>
  );
}

export interface OptionBarsProps {
  options: readonly string[];
  counts: readonly number[] | undefined;
  /** Of the vote before the discussion. */
  before?: readonly number[] | undefined;
  answered: number;
  right: readonly number[] | undefined;
}

function CountBefore({ count }: { count: number }) {
  return (
    <span class="count-before">
      <span aria-hidden="true">{written(count)} →</span>
      <span class="visually-hidden">{t("option.chosen-before", { count })}</span>
    </span>
  );
}

/** A row for each option with a bar behind it. The bars are shares of those who answered. */
export function OptionBars({ options, counts, before, answered, right }: OptionBarsProps) {
  return (
    <ul class="options option-bars" data-many={options.length > 4 ? "" : undefined}>
      {options.map((option, position) => {
        const count = counts?.[position] ?? 0;
        const share = answered > 0 ? Math.min(1, count / answered) : 0;
        const verdict = right && (right.includes(position) ? "right" : "other");
        return (
          <li key={position} class="option" data-option={markOf(position)} data-verdict={verdict}>
            <span class="option-bar" style={{ transform: `scaleX(${counts ? share : 0})` }} />
            <OptionMark position={position} />
            <span class="option-text">{option}</span>
            {verdict === "right" && (
              <span class="option-tick">
                <Icon name="check" />
                <span class="visually-hidden">{t("option.right")}</span>
              </span>
            )}
            {counts && (
              <span class="option-count">
                {before && <CountBefore count={before[position] ?? 0} />}
                <span aria-hidden="true">{written(count)}</span>
                <span class="visually-hidden">
                  {t("option.chosen-by", { count, percent: Math.round(share * 100) })}
                </span>
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
