// Choose the one right option. The answer holds one pick; a tap is the answer.
import { t } from "../language/en-kinds.ts";
import { picksOf, type QuestionKind } from "./kind.ts";
import { OptionBars, OptionButtons, OptionSolution } from "./parts/options.tsx";

const kind: QuestionKind<"choose-one"> = {
  kind: "choose-one",
  isGraded: true,
  submits: "on-tap",
  instruction: t("kind.choose-one"),
  start: () => undefined,
  isComplete: (_, value) => picksOf(value).length === 1,
  Answer: ({ shown, value, disabled, onChange }) => (
    <OptionButtons
      options={shown.options}
      chosen={picksOf(value)}
      disabled={disabled}
      choose={(position) => onChange({ picks: [position] })}
      choice="one"
      label={t("kind.choose-one")}
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
