import { say } from "../../../language/en-host.ts";
import { QuestionSoFar } from "../question-so-far.tsx";
import { useRoom } from "../room-context.ts";

export function Discussing() {
  const { question } = useRoom().room;
  if (!question) return null;
  return (
    <>
      <div class="stage-head">
        <h2>{say("discussing-title")}</h2>
        <p class="soft">{say("discussing-hint")}</p>
      </div>
      <QuestionSoFar question={question} />
    </>
  );
}
