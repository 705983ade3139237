// Choose as many as one likes, of which none is right. The answer holds the picks in rising order; it is sent by a button.
import { t } from "../language/en-kinds.ts";
import { picksOf, type QuestionKind } from "./kind.ts";
import { OptionBars, OptionButtons, OptionChoice, toggled } from "./parts/options.tsx";

const kind: QuestionKind<"poll-several"> = {
  kind: "poll-several",
  isGraded: false,
  submits: "on-button",
  instruction: t("kind.poll-several"),
  start: () => undefined,
  isComplete: (_, value) => picksOf(value).length > 0,
  Answer: ({ shown, value, disabled, onChange }) => (
    <OptionButtons
      options={shown.options}
      chosen={picksOf(value)}
      disabled={disabled}
      choose={(position) => onChange({ picks: toggled(picksOf(value), position) })}
      choice="several"
      label={t("kind.poll-several")}
    />
  ),
  Solution: ({ shown, given }) => <OptionChoice options={shown.options} given={picksOf(given)} />,
  Distribution: ({ shown, counts, before, answered }) => (
    <OptionBars options={shown.options} counts={counts} before={before} answered={answered} right={undefined} />
  ),
};

export default kind;
