// The question is open: answer it, change the answer, see what became of it.
import type { Question, SeatDocument } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import type { QuestionKind } from "../../questions/kind.ts";
import { questionKind } from "../../questions/kinds.ts";
import { TimeBar } from "../../shared/countdown.tsx";
import { type AskedProps, useAnswering } from "../answering.ts";
import { AnswerFoot } from "../parts/answer-foot.tsx";
import { Clock } from "../parts/clock.tsx";
import { HowSure } from "../parts/how-sure.tsx";
import { Outdated } from "../parts/outdated.tsx";
import { Head, Page } from "../parts/page.tsx";
import { ArrivingQuestion } from "../parts/question-text.tsx";

export function Asking(props: AskedProps) {
  const { question } = props.room;
  if (!question) return null;
  const kind = questionKind(question.shown.kind);
  return kind ? <OpenQuestion {...props} question={question} kind={kind} /> : <Outdated />;
}

function OpenQuestion({ question, kind, ...asked }: AskedProps & { question: Question; kind: QuestionKind }) {
  const answering = useAnswering(asked, question, kind);
  const head = <AskingHead {...asked} question={question} deadline={answering.deadline} />;
  const isIn = answering.delivery === "saved" && answering.stage !== "changing" && !answering.isTouched;
  const foot = (
    <>
      {isIn && <HowSure question={question} seat={asked.seat} session={asked.session} />}
      <AnswerFoot answering={answering} question={question} isPaused={asked.room.paused} submits={kind.submits} />
    </>
  );
  return (
    <Page head={head} foot={foot}>
      <ArrivingQuestion question={question} />
      <VoteBefore question={question} seat={asked.seat} kind={kind} />
      <kind.Answer
        shown={question.shown}
        value={answering.value}
        disabled={answering.stage === "handed-in"}
        onChange={answering.arrange}
        shuffleSeed={answering.shuffleSeed}
        submit={answering.stage === "handed-in" ? undefined : answering.submit}
      />
    </Page>
  );
}

/** The class has discussed and is asked again: what this student said before is there to be looked at. */
function VoteBefore({ question, seat, kind }: { question: Question; seat: SeatDocument; kind: QuestionKind }) {
  if (!question.vote) return null;
  const { round } = question;
  const before = seat.round === round ? seat.answerBefore : seat.round === round - 1 ? seat.answer : undefined;
  return (
    <div class="vote-before">
      <p>{t("vote.again")}</p>
      {before && (
        <details>
          <summary>{t("vote.before")}</summary>
          <kind.Answer
            shown={question.shown}
            value={before}
            disabled
            onChange={() => {}}
            shuffleSeed={seat.shuffleSeed + round}
          />
        </details>
      )}
    </div>
  );
}

function AskingHead({
  room,
  seat,
  session,
  question,
  deadline,
}: AskedProps & { question: Question; deadline: number | undefined }) {
  const hasBar = deadline !== undefined && question.timeLimitMs !== undefined && !room.paused;
  return (
    <>
      <Head room={room} seat={seat}>
        <Clock question={question} isPaused={room.paused} session={session} closesAtMs={deadline} />
      </Head>
      {hasBar && <TimeBar clock={session.clock} closesAtMs={deadline} totalMs={question.timeLimitMs ?? 1} />}
    </>
  );
}
