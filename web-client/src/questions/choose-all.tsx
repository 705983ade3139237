// Choose all the right options. The answer holds the picks in rising order; it is sent by a button.
import { t } from "../language/en-kinds.ts";
import { picksOf, type QuestionKind } from "./kind.ts";
import { OptionBars, OptionButtons, OptionSolution, toggled } from "./parts/options.tsx";

const kind: QuestionKind<"choose-all"> = {
  kind: "choose-all",
  isGraded: true,
  submits: "on-button",
  instruction: t("kind.choose-all"),
  start: () => undefined,
  isComplete: (_, value) => picksOf(value).length > 0,
  Answer: ({ shown, value, disabled, onChange }) => (
    <OptionButtons
      options={shown.options}
      chosen={picksOf(value)}
      disabled={disabled}
      choose={(position) => onChange({ picks: toggled(picksOf(value), position) })}
      choice="several"
      label={t("kind.choose-all")}
    />
  ),
  Solution: ({ shown, solution, given }) => (
    <OptionSolution options={shown.options} right={solution.right} given={picksOf(given)} />
  ),
  Distribution: ({ shown, counts, before, answered, solution }) => (
    <OptionBars options={shown.options} counts={counts} before={before} answered={answered} right={solution?.right} />
  ),
};

export default kind;
