import { say } from "../../../language/en-host.ts";
import { Distribution } from "../distribution.tsx";
import { QuestionHead } from "../question-head.tsx";
import { useRoom } from "../room-context.ts";
import { SolutionAhead } from "../solution-ahead.tsx";

export function Closed() {
  const { room, held } = useRoom();
  const { question } = room;
  if (!question) return null;
  const { answered = 0, present = 0 } = held.tally ?? {};
  return (
    <>
      <div class="live">
        <p class="live-count">
          <strong>{answered}</strong>
          <span>{say("of-present-answered", { present: Math.max(present, answered) })}</span>
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
