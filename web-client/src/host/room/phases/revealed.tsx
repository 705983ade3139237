import { say } from "../../../language/en-host.ts";
import { Distribution, Explanation } from "../distribution.tsx";
import { Misconceptions } from "../misconceptions.tsx";
import { QuestionHead } from "../question-head.tsx";
import { useRoom } from "../room-context.ts";
import { WhatCameOut } from "../what-came-out.tsx";

export function Revealed() {
  const { room } = useRoom();
  const { question, solution } = room;
  if (!question) return null;
  return (
    <>
      <QuestionHead question={question} />
      <section class="card" aria-labelledby="solution-heading">
        <h3 id="solution-heading">{say("solution")}</h3>
        <Distribution question={question} solution={solution} />
      </section>
      <WhatCameOut room={room} />
      <Misconceptions />
      {solution && solution.explanation.length > 0 && <Explanation solution={solution} />}
    </>
  );
}
