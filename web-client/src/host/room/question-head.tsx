// The question as the class reads it, small: where it stands, and what is asked.
import type { Question } from "../../../../protocol/messages.ts";
import { RichTextView } from "../../shared/rich-text.tsx";

export function QuestionHead({ question }: { question: Question }) {
  return (
    <div class="question-head">
      {question.chapter && (
        <p class="eyebrow" dir="auto">
          {question.chapter}
        </p>
      )}
      <h2 dir="auto">{question.heading}</h2>
      {question.prompt.length > 0 && <RichTextView text={question.prompt} />}
    </div>
  );
}
