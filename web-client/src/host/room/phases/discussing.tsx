import { say } from "../../../language/en-host.ts";
import { Distribution } from "../distribution.tsx";
import { Misconceptions } from "../misconceptions.tsx";
import { QuestionHead } from "../question-head.tsx";
import { useRoom } from "../room-context.ts";
import { SolutionAhead } from "../solution-ahead.tsx";

export function Discussing() {
  const { question } = useRoom().room;
  if (!question) return null;
  return (
    <>
      <div class="stage-head">
        <h2>{say("discussing-title")}</h2>
        <p class="soft">{say("discussing-hint")}</p>
      </div>
      <QuestionHead question={question} />
      <section class="card" aria-labelledby="distribution-heading">
        <h3 id="distribution-heading">{say("distribution")}</h3>
        <Distribution question={question} />
      </section>
      <Misconceptions />
      <SolutionAhead />
    </>
  );
}
