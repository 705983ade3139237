// Below the question: what became of the answer, and the buttons that send or change it.
import { useRef } from "preact/hooks";
import type { Question } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import type { QuestionKind } from "../../questions/kind.ts";
import { Icon, type IconName } from "../../shared/icons.tsx";
import type { Delivery } from "../answer-desk.ts";
import type { Answering } from "../answering.ts";

export interface AnswerFootProps {
  answering: Answering;
  question: Question;
  isPaused: boolean;
  submits: QuestionKind["submits"];
}

const icons: Partial<Record<Delivery, IconName>> = {
  "on-its-way": "cloud",
  saved: "check",
  "waits-for-connection": "offline",
  "waits-for-resume": "pause",
  "too-late": "clock",
  "not-taken": "cross",
};

function wordsFor({ answering, question, submits }: AnswerFootProps): string {
  const { delivery, stage, isTouched, goesByItself } = answering;
  if (stage === "changing") return t("delivery.change");
  if (goesByItself) return t("delivery.draft-complete");
  if (isTouched && delivery === "none") return t("delivery.draft");
  if (delivery === "saved" && submits === "on-tap" && question.mayChangeAnswer) return t("delivery.saved-may-change");
  if (delivery === "none" && !question.mayChangeAnswer) return t("asking.final-warning");
  return t(`delivery.${delivery}`);
}

/** One button sends, and changes what was sent: so it keeps the focus. The second half of a double click does nothing. */
function Buttons({ answering, question }: AnswerFootProps) {
  const { stage, submit, change, keep } = answering;
  const main = useRef<HTMLButtonElement>(null);
  const isIn = stage === "handed-in";
  if (isIn && !question.mayChangeAnswer) return null;
  const leaveAsItWas = () => {
    keep();
    main.current?.focus();
  };
  return (
    <>
      {stage === "changing" && (
        <button key="keep" type="button" class="button" onClick={leaveAsItWas}>
          {t("asking.keep")}
        </button>
      )}
      <button
        key="main"
        ref={main}
        type="button"
        class={isIn ? "button" : "button main"}
        disabled={!isIn && !submit}
        onClick={(event) => event.detail < 2 && (isIn ? change() : submit?.())}
      >
        {t(isIn ? "asking.change" : stage === "changing" ? "asking.submit-change" : "asking.submit")}
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
  const { delivery, stage } = props.answering;
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
      {props.submits === "on-button" && (
        <div class="answer-buttons">
          <Buttons {...props} />
        </div>
      )}
    </footer>
  );
}
