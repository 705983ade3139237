// What is asked: the heading, the prompt, and what to do.
import type { Question } from "../../../../protocol/messages.ts";
import { questionKind } from "../../questions/kinds.ts";
import { RichTextView } from "../../shared/rich-text.tsx";
import { useFocusOnArrival } from "./arrival.ts";

/** Longer prompts are set smaller, so that the options stay in sight. */
const isLong = (question: Question) => JSON.stringify(question.prompt).length > 180;

/** The author's prompt asks; a heading above it is only the topic. Without a prompt the heading asks. */
export function QuestionText({ question }: { question: Question }) {
  const hasPrompt = question.prompt.length > 0;
  return (
    <div class="question-text" data-long={isLong(question) ? "" : undefined}>
      <h1 class={hasPrompt ? "topic" : "prompt"} dir="auto">
        {question.heading}
      </h1>
      {hasPrompt && (
        <div class="prompt">
          <RichTextView text={question.prompt} />
        </div>
      )}
      <p class="instruction">{questionKind(question.shown.kind)?.instruction}</p>
    </div>
  );
}

/** Takes the focus as it arrives, and is read out as a whole. */
export function ArrivingQuestion({ question }: { question: Question }) {
  const node = useFocusOnArrival<HTMLElement>();
  return (
    <section ref={node} tabIndex={-1} id="asked" aria-labelledby="asked">
      <QuestionText question={question} />
    </section>
  );
}
