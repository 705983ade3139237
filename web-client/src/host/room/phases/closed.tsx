import { say } from "../../../language/en-host.ts";
import { Advice } from "../advice.tsx";
import { LiveCount } from "../live-count.tsx";
import { QuestionSoFar } from "../question-so-far.tsx";
import { useRoom } from "../room-context.ts";
import { SaidHowSure } from "../said-how-sure.tsx";

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
      <QuestionSoFar question={question} />
    </>
  );
}
