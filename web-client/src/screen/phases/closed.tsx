import { say } from "../../language/en-host.ts";
import { AnsweredCount } from "../answered-count.tsx";
import { QuestionPage } from "../question-page.tsx";
import { useScreen } from "../screen-context.ts";

export function Closed() {
  const { question } = useScreen().room;
  if (!question) return null;
  return (
    <QuestionPage question={question}>
      <ClosedWords />
      <AnsweredCount />
    </QuestionPage>
  );
}

export function ClosedWords() {
  return (
    <p class="clock-words" role="status">
      {say("screen-closed")}
    </p>
  );
}
