import { say } from "../../../language/en-host.ts";
import { Distribution } from "../distribution.tsx";
import { QuestionHead } from "../question-head.tsx";
import { useRoom } from "../room-context.ts";
import { SolutionAhead } from "../solution-ahead.tsx";

export function Closed() {
  const { room, held } = useRoom();
  const { question } = room;
  if (!question) return null;
  return (
    <>
      <div class="live">
        <p class="live-count">
          <strong>{held.tally?.answered ?? 0}</strong>
          <span>{say("answered-of", { answered: held.tally?.answered ?? 0, present: held.tally?.present ?? 0 })}</span>
        </p>
        <p class="clock-words soft">{say("closed-hint")}</p>
      </div>
      <QuestionHead question={question} />
      <section class="card" aria-labelledby="distribution-heading">
        <h3 id="distribution-heading">{say("distribution")}</h3>
        <Distribution question={question} />
      </section>
      <SolutionAhead />
    </>
  );
}
