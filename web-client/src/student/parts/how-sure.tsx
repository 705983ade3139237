// How sure somebody is of the answer that has arrived. What was tapped is shown at once; what counts, the server says.
import { useState } from "preact/hooks";
import type { Confidence, Question, SeatDocument } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import type { Session } from "../../shared/session.ts";

export interface HowSureProps {
  question: Question;
  seat: SeatDocument;
  session: Session;
}

const steps = [
  ["guessed", "confidence.guessed"],
  ["fairly-sure", "confidence.fairly-sure"],
  ["sure", "confidence.sure"],
] as const;

export function HowSure({ question, seat, session }: HowSureProps) {
  const [tapped, setTapped] = useState<{ id: number; confidence: Confidence }>();
  if (!question.asksConfidence || seat.round !== question.round || !seat.answer) return null;
  const isOnItsWay = tapped !== undefined && tapped.id !== 0 && seat.lastCommand?.id !== tapped.id;
  const chosen = isOnItsWay ? tapped.confidence : seat.confidence;
  const say = (confidence: Confidence) => {
    if (confidence === chosen) return;
    setTapped({ id: session.send({ type: "confidence", round: question.round, confidence }), confidence });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset brings borders and a legend that are not wanted
    <div class="how-sure" role="group" aria-labelledby="how-sure-label">
      <span id="how-sure-label" role="status">
        {t("confidence.ask")}
      </span>
      <span class="how-sure-steps">
        {steps.map(([step, words]) => (
          <button key={step} type="button" class="button" aria-pressed={step === chosen} onClick={() => say(step)}>
            {t(words)}
          </button>
        ))}
      </span>
    </div>
  );
}
