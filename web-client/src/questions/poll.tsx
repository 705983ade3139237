// Choose one of which none is right. A tap is the answer.
import { t } from "../language/en-kinds.ts";
import { picksOf, type QuestionKind } from "./kind.ts";
import { OptionBars, OptionButtons, OptionChoice } from "./parts/options.tsx";

const kind: QuestionKind<"poll"> = {
  kind: "poll",
  isGraded: false,
  submits: "on-tap",
  instruction: t("kind.poll"),
  start: () => undefined,
  isComplete: (_, value) => picksOf(value).length === 1,
  Answer: ({ shown, value, disabled, onChange }) => (
    <OptionButtons
      options={shown.options}
      chosen={picksOf(value)}
      disabled={disabled}
      choose={(position) => onChange({ picks: [position] })}
      choice="one"
      label={t("kind.poll")}
    />
  ),
  Solution: ({ shown, given }) => <OptionChoice options={shown.options} given={picksOf(given)} />,
  Distribution: ({ shown, counts, before, answered }) => (
    <OptionBars options={shown.options} counts={counts} before={before} answered={answered} right={undefined} />
  ),
};

export default kind;
