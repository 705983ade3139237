// Type a number. The answer holds it; while what is typed is none yet, the draft holds the text.
import { useState } from "preact/hooks";
import { t } from "../language/en-kinds.ts";
import type { AnswerProps, QuestionKind, SolutionOf } from "./kind.ts";
import { Accepted } from "./parts/accepted.tsx";
import { NumberStrip } from "./parts/number-strip.tsx";
import { magnitudeMax, numberIn, numberWritten } from "./parts/number-text.ts";
import { SaidBars } from "./parts/said-bars.tsx";
import { TextField } from "./parts/text-field.tsx";

const lengthMax = 40;
const hintId = "number-hint";

function hintFor(text: string, unit: string): string {
  const number = numberIn(text, unit);
  if (text.trim() === "" || text.trim() === "-") return "";
  if (number === undefined) return t("number.not-one");
  return Math.abs(number) > magnitudeMax
    ? t("number.too-large")
    : t("number.read-as", { number: numberWritten(number, unit) });
}

function NumberField({ shown, value, disabled, onChange, submit }: AnswerProps<"number">) {
  const unit = shown.unit ?? "";
  const [typed, setTyped] = useState("");
  const answer = value && "number" in value ? value.number : undefined;
  // What was typed stays as it is while it means what counts; anything else came from elsewhere.
  const isTyped = answer !== undefined ? numberIn(typed, unit) === answer : value !== undefined && "text" in value;
  const text = isTyped ? typed : answer === undefined ? "" : String(answer);
  const take = (next: string) => {
    setTyped(next);
    const number = numberIn(next, unit);
    onChange(number === undefined ? { text: next } : { number });
  };
  const turnSign = () => take(/^\s*[-−–]/.test(text) ? text.replace(/^\s*[-−–]/, "") : `-${text.trimStart()}`);
  return (
    <div class="typed">
      <div class="number-field">
        <TextField
          label={unit ? t("number.in-unit", { unit }) : t("number.field")}
          text={text}
          disabled={disabled}
          lengthMax={lengthMax}
          inputMode="decimal"
          onText={take}
          onEnter={submit}
          describedBy={hintId}
        />
        <button type="button" class="button" aria-label={t("number.sign")} disabled={disabled} onClick={turnSign}>
          ±
        </button>
      </div>
      <p id={hintId} class="quiet typed-hint" aria-live="polite">
        {hintFor(text, unit)}
      </p>
    </div>
  );
}

function rangesOf({ accepted }: SolutionOf<"number">, unit: string): string[] {
  return accepted.map(({ from, until }) =>
    from === until
      ? numberWritten(from, unit)
      : t("number.range", { from: numberWritten(from), until: numberWritten(until, unit) }),
  );
}

const kind: QuestionKind<"number"> = {
  kind: "number",
  isGraded: true,
  submits: "on-button",
  instruction: t("kind.number"),
  start: () => undefined,
  isComplete: (_, value) => value !== undefined && "number" in value && Math.abs(value.number) <= magnitudeMax,
  Answer: NumberField,
  Solution: ({ shown, solution, given }) => (
    <Accepted
      accepted={rangesOf(solution, shown.unit ?? "")}
      given={given && "number" in given ? numberWritten(given.number, shown.unit) : undefined}
    />
  ),
  Distribution: ({ shown, said, moreSaid, solution, turnWords }) => {
    const unit = shown.unit ?? "";
    return (
      <div class="number-said">
        {solution && <Accepted accepted={rangesOf(solution, unit)} />}
        {said && <NumberStrip said={said} right={solution?.accepted ?? []} unit={unit} />}
        <SaidBars
          said={said}
          moreSaid={moreSaid}
          rowsMax={turnWords ? 100 : 5}
          write={(words) => numberWritten(Number(words), unit)}
        />
      </div>
    );
  },
};

export default kind;
