import type { Question } from "../../../../../protocol/messages.ts";
import { say } from "../../../language/en-host.ts";
import { Countdown, TimeBar } from "../../../shared/countdown.tsx";
import { Distribution } from "../distribution.tsx";
import { LiveCount, useAnswered } from "../live-count.tsx";
import { QuestionHead } from "../question-head.tsx";
import { useHeld, useRoom } from "../room-context.ts";
import { SaidHowSure } from "../said-how-sure.tsx";
import { SolutionAhead } from "../solution-ahead.tsx";

export function Asking() {
  const { question } = useRoom().room;
  const { answered, present } = useAnswered();
  if (!question) return null;
  return (
    <>
      <div class="live">
        <LiveCount />
        <SaidHowSure />
        <Clock question={question} />
        <ExtraTime />
      </div>
      <progress class="answered-bar" max={Math.max(present, 1)} value={answered} aria-label={say("answered")} />
      {question.vote !== undefined && <p class="vote-number">{say("second-vote", { count: question.vote })}</p>}
      <QuestionHead question={question} />
      <section class="card" aria-labelledby="distribution-heading">
        <h3 id="distribution-heading">
          {say("live-distribution")} <span class="soft">{`(${say("only-you")})`}</span>
        </h3>
        <Distribution question={question} />
      </section>
      <SolutionAhead />
    </>
  );
}

function Clock({ question }: { question: Question }) {
  const { room, session } = useRoom();
  if (room.paused) return <p class="clock-words">{pausedWords(question)}</p>;
  return (
    <div class="clock">
      {question.lastCall && (
        <p class="clock-words" role="status">
          {say(question.lastCall === "host" ? "last-call" : "last-call-everyone")}
        </p>
      )}
      {question.closesAtMs === undefined ? (
        <p class="clock-words soft">{say("no-timer")}</p>
      ) : (
        <Countdown clock={session.clock} closesAtMs={question.closesAtMs} label={say("seconds-left")} />
      )}
      {question.closesAtMs !== undefined && question.timeLimitMs !== undefined && !question.lastCall && (
        <TimeBar clock={session.clock} closesAtMs={question.closesAtMs} totalMs={question.timeLimitMs} />
      )}
    </div>
  );
}

/** Whom the room waits for when the time is up for the others. */
function ExtraTime() {
  const { room, session } = useRoom();
  const tally = useHeld("tally");
  const extra = tally?.round === room.question?.round ? tally?.extraTime : undefined;
  if (!extra) return null;
  const { students: count, closesAtMs } = extra;
  const until = closesAtMs === undefined ? undefined : timeOfDay(Date.now() + closesAtMs - session.clock.nowMs());
  return (
    <p class="clock-words soft">
      {until === undefined ? say("extra-time-for", { count }) : say("extra-time-until", { count, until })}
    </p>
  );
}

const timeOfDay = (atMs: number) => new Date(atMs).toLocaleTimeString("en-GB");

function pausedWords({ remainingMs }: Question): string {
  return remainingMs === undefined ? say("paused") : say("paused-left", { count: Math.ceil(remainingMs / 1000) });
}
