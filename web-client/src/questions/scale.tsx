// Say where one stands on a scale. The answer holds one pick, the step above the lowest; a tap is the answer.
import { t } from "../language/en-kinds.ts";
import { picksOf, type QuestionKind } from "./kind.ts";
import { ScaleBars, ScaleButtons } from "./parts/scale-steps.tsx";

const kind: QuestionKind<"scale"> = {
  kind: "scale",
  isGraded: false,
  submits: "on-tap",
  instruction: t("kind.scale"),
  start: () => undefined,
  isComplete: (_, value) => picksOf(value).length === 1,
  Answer: ({ shown, value, disabled, onChange }) => (
    <ScaleButtons
      shown={shown}
      chosen={picksOf(value)[0]}
      disabled={disabled}
      choose={(step) => onChange({ picks: [step] })}
    />
  ),
  Solution: ({ shown, given }) => <ScaleButtons shown={shown} chosen={picksOf(given)[0]} disabled choose={() => {}} />,
  Distribution: ({ shown, counts, answered }) => <ScaleBars shown={shown} counts={counts} answered={answered} />,
};

export default kind;
