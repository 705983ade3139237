import { say } from "../../language/en-host.ts";
import { AnsweredCount } from "../answered-count.tsx";
import { QuestionPage } from "../question-page.tsx";
import { useScreen } from "../screen-context.ts";

export function Revealed() {
  const { question, solution } = useScreen().room;
  if (!question) return null;
  return (
    <QuestionPage question={question} solution={solution}>
      <p class="clock-words good" role="status">
        {say("solution")}
      </p>
      <AnsweredCount />
    </QuestionPage>
  );
}
