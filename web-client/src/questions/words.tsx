// Say what comes to mind, in up to three words. The answer holds them in one text, with commas between.
import { useRef } from "preact/hooks";
import type { Answer } from "../../../protocol/messages.ts";
import { t } from "../language/en-kinds.ts";
import type { AnswerProps, QuestionKind } from "./kind.ts";
import { TextField } from "./parts/text-field.tsx";
import { WordCloud } from "./parts/word-cloud.tsx";

const lengthMax = 30;

const partsOf = (value: Answer | undefined): string[] => (value && "text" in value ? value.text.split(",") : []);

/** The words of an answer, without what is empty. */
export const wordsOf = (value: Answer | undefined): string[] =>
  partsOf(value)
    .map((part) => part.trim())
    .filter((part) => part !== "");

/** The answer with another text at `place`; a comma typed there is left out. */
export function withWord(value: Answer | undefined, place: number, text: string, count: number): Answer {
  const parts = Array.from({ length: count }, (_, at) =>
    at === place ? text.replaceAll(",", " ") : (partsOf(value)[at] ?? ""),
  );
  return { text: parts.join(",") };
}

function WordFields({ shown, value, disabled, onChange, submit }: AnswerProps<"words">) {
  const list = useRef<HTMLDivElement>(null);
  const parts = partsOf(value);
  const goOn = (place: number) => list.current?.querySelectorAll("input")[place + 1]?.focus();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings borders and a legend that are not wanted
    <div ref={list} class="typed" role="group" aria-label={t("words.list")}>
      {Array.from({ length: shown.wordsMax }, (_, place) => (
        <TextField
          key={place}
          label={t(place === 0 ? "words.field" : "words.optional", { place: place + 1 })}
          text={parts[place] ?? ""}
          disabled={disabled}
          lengthMax={lengthMax}
          onText={(text) => {
            onChange(withWord(value, place, text, shown.wordsMax));
            if (text.includes(",")) goOn(place);
          }}
          onEnter={submit}
        />
      ))}
      <p class="quiet typed-hint">{t("words.hint")}</p>
    </div>
  );
}

const kind: QuestionKind<"words"> = {
  kind: "words",
  isGraded: false,
  submits: "on-button",
  instruction: t("kind.words"),
  start: () => undefined,
  isComplete: (_, value) => wordsOf(value).length > 0,
  Answer: WordFields,
  Solution: ({ given }) => (
    <ul class="own-words">
      {wordsOf(given).map((word) => (
        <li key={word} dir="auto">
          {word}
        </li>
      ))}
    </ul>
  ),
  Distribution: ({ said, moreSaid, turnWords }) => <WordCloud said={said} moreSaid={moreSaid} turnWords={turnWords} />,
};

export default kind;
