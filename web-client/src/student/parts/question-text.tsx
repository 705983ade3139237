// What is asked: the heading, the prompt, and what to do.
import type { Question } from "../../../../protocol/messages.ts";
import { questionKind } from "../../questions/kinds.ts";
import { RichTextView } from "../../shared/rich-text.tsx";
import { useFocusOnArrival } from "./arrival.ts";

/** The author's prompt asks; a heading above it is only the topic. Without a prompt the heading asks. */
/** Longer prompts are set smaller, so that the options stay in sight. */
const isLong = (question: Question) => JSON.stringify(question.prompt).length > 180;

export function QuestionText({ question }: { question: Question }) {
  const node = useFocusOnArrival<HTMLDivElement>();
  const hasPrompt = question.prompt.length > 0;
  return (
    <div ref={node} tabIndex={-1} class="question-text" data-long={isLong(question) ? "" : undefined}>
      {hasPrompt && <p class="topic">{question.heading}</p>}
      {hasPrompt ? (
        <div class="prompt">
          <RichTextView text={question.prompt} />
        </div>
      ) : (
        <h1>{question.heading}</h1>
      )}
      <p class="instruction">{questionKind(question.shown.kind)?.instruction}</p>
    </div>
  );
}
