import { say } from "../../language/en-host.ts";
import { AnsweredCount } from "../answered-count.tsx";
import { QuestionPage } from "../question-page.tsx";
import { useScreen } from "../screen-context.ts";

export function Discussing() {
  const { question } = useScreen().room;
  if (!question) return null;
  return (
    <QuestionPage question={question}>
      <p class="clock-words discuss" role="status">
        {say("screen-discuss")} <small>{say("screen-discuss-hint")}</small>
      </p>
      <AnsweredCount />
    </QuestionPage>
  );
}
