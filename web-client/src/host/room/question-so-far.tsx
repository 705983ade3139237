// What has closed and is not revealed: what was asked, what was answered, what only the host knows of it.
import type { Question } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { Distribution } from "./distribution.tsx";
import { Misconceptions } from "./misconceptions.tsx";
import { QuestionHead } from "./question-head.tsx";
import { SolutionAhead } from "./solution-ahead.tsx";

export function QuestionSoFar({ question }: { question: Question }) {
  return (
    <>
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
