import { say } from "../../../language/en-host.ts";
import { Advice } from "../advice.tsx";
import { Distribution } from "../distribution.tsx";
import { LiveCount } from "../live-count.tsx";
import { Misconceptions } from "../misconceptions.tsx";
import { QuestionHead } from "../question-head.tsx";
import { useRoom } from "../room-context.ts";
import { SaidHowSure } from "../said-how-sure.tsx";
import { SolutionAhead } from "../solution-ahead.tsx";

export function Closed() {
  const { question } = useRoom().room;
  if (!question) return null;
  return (
    <>
      <div class="live">
        <LiveCount />
        <SaidHowSure />
        <p class="clock-words soft">{say("closed-hint")}</p>
      </div>
      <Advice />
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
