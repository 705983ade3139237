// Below the question: what became of the answer, and the buttons that send or change it.
import type { Question } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import type { QuestionKind } from "../../questions/kind.ts";
import { Icon, type IconName } from "../../shared/icons.tsx";
import type { Delivery } from "../answer-desk.ts";

export interface AnswerFootProps {
  delivery: Delivery;
  question: Question;
  isPaused: boolean;
  submits: QuestionKind["submits"];
  stage: "answering" | "handed-in" | "changing";
  /** Something was arranged since the answer was last handed in. */
  isTouched: boolean;
  /** Absent while the answer is not complete. */
  submit: (() => void) | undefined;
  change: () => void;
  keep: () => void;
}

const icons: Partial<Record<Delivery, IconName>> = {
  "on-its-way": "cloud",
  saved: "check",
  "waits-for-connection": "offline",
  "waits-for-resume": "pause",
  "too-late": "clock",
  "not-taken": "cross",
};

function wordsFor({ delivery, question, submits, stage, isTouched }: AnswerFootProps): string {
  if (stage === "changing" || (isTouched && delivery === "none")) return t("delivery.draft");
  if (delivery === "saved" && submits === "on-tap" && question.mayChangeAnswer) return t("delivery.saved-may-change");
  if (delivery === "none" && !question.mayChangeAnswer) return t("asking.final-warning");
  return t(`delivery.${delivery}`);
}

function Buttons({ question, stage, submit, change, keep }: AnswerFootProps) {
  if (stage === "handed-in") {
    if (!question.mayChangeAnswer) return null;
    return (
      <button type="button" class="button" onClick={change}>
        {t("asking.change")}
      </button>
    );
  }
  return (
    <>
      {stage === "changing" && (
        <button type="button" class="button" onClick={keep}>
          {t("asking.keep")}
        </button>
      )}
      <button type="button" class="button main" disabled={!submit} onClick={submit}>
        {t(stage === "changing" ? "asking.submit-change" : "asking.submit")}
      </button>
    </>
  );
}

/** What is happening to the question itself. */
function newsOf({ question, isPaused }: AnswerFootProps): string {
  if (isPaused) return t("asking.paused");
  if (question.lastCall === "host") return t("asking.last-call-host");
  return question.lastCall ? t("asking.last-call-everyone") : "";
}

export function AnswerFoot(props: AnswerFootProps) {
  const { delivery, submits, stage } = props;
  const news = newsOf(props);
  const icon = stage === "changing" ? undefined : icons[delivery];
  return (
    <footer class="answer-foot">
      {news && (
        <p class="last-call" role="status">
          {news}
        </p>
      )}
      <p class="delivery" role="status" data-delivery={stage === "changing" ? "draft" : delivery}>
        {icon && <Icon name={icon} />}
        {wordsFor(props)}
      </p>
      {submits === "on-button" && (
        <div class="answer-buttons">
          <Buttons {...props} />
        </div>
      )}
    </footer>
  );
}
