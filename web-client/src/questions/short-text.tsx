// Type the answer in a few words.
import type { Answer } from "../../../protocol/messages.ts";
import { t } from "../language/en-kinds.ts";
import type { QuestionKind } from "./kind.ts";
import { Accepted } from "./parts/accepted.tsx";
import { SaidBars } from "./parts/said-bars.tsx";
import { TextField } from "./parts/text-field.tsx";

const lengthMax = 100;

export const textOf = (value: Answer | undefined): string => (value && "text" in value ? value.text : "");

const kind: QuestionKind<"short-text"> = {
  kind: "short-text",
  isGraded: true,
  submits: "on-button",
  instruction: t("kind.short-text"),
  start: () => undefined,
  isComplete: (_, value) => textOf(value).trim() !== "",
  Answer: ({ value, disabled, onChange, submit }) => (
    <div class="typed">
      <TextField
        label={t("text.field")}
        text={textOf(value)}
        disabled={disabled}
        lengthMax={lengthMax}
        onText={(text) => onChange({ text })}
        onEnter={submit}
      />
    </div>
  ),
  Solution: ({ solution, given }) => <Accepted accepted={solution.accepted} given={given && textOf(given)} />,
  Distribution: ({ said, moreSaid, solution, turnWords }) => (
    <div class="text-said">
      {solution && <Accepted accepted={solution.accepted} />}
      <SaidBars said={said} moreSaid={moreSaid} rowsMax={turnWords ? 100 : 8} turnWords={turnWords} />
    </div>
  ),
};

export default kind;
