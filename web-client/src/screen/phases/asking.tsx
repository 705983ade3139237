import type { Question } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { Countdown, TimeBar } from "../../shared/countdown.tsx";
import { graceMs, useTimeUp } from "../../shared/time-up.ts";
import { AnsweredCount } from "../answered-count.tsx";
import { QuestionPage } from "../question-page.tsx";
import { useScreen } from "../screen-context.ts";
import { ClosedWords } from "./closed.tsx";

export function Asking() {
  const { question } = useScreen().room;
  if (!question) return null;
  return (
    <QuestionPage question={question}>
      {question.vote !== undefined && <p class="clock-words discuss vote">{say("screen-vote-again")}</p>}
      <Clock question={question} />
      <AnsweredCount />
    </QuestionPage>
  );
}

function Clock({ question }: { question: Question }) {
  const { room, session } = useScreen();
  const { closesAtMs, remainingMs, timeLimitMs, lastCall } = question;
  // The room may wait for somebody with extra time: that is nobody else's business.
  const isTimeUp = useTimeUp(session.clock, closesAtMs === undefined ? undefined : closesAtMs + graceMs);
  if (room.paused)
    return (
      <p class="clock-words paused" role="status">
        {say("screen-paused")} {remainingMs !== undefined && <b>{Math.ceil(remainingMs / 1000)}</b>}
      </p>
    );
  if (closesAtMs === undefined) return <span />;
  if (isTimeUp) return <ClosedWords />;
  return (
    <div class="clock" data-last-call={!!lastCall}>
      <Countdown clock={session.clock} closesAtMs={closesAtMs} label={say("time-left")} />
      {lastCall ? (
        <p class="clock-words" role="status">
          {say("last-call")}
        </p>
      ) : (
        timeLimitMs !== undefined && <TimeBar clock={session.clock} closesAtMs={closesAtMs} totalMs={timeLimitMs} />
      )}
    </div>
  );
}
