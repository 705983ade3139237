// The question is open: answer it, change the answer, see what became of it.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer, Question, RoomDocument, SeatDocument } from "../../../../protocol/messages.ts";
import { questionKind } from "../../questions/kinds.ts";
import { TimeBar } from "../../shared/countdown.tsx";
import type { Session } from "../../shared/session.ts";
import { useStore } from "../../shared/store.ts";
import { type AnswerDesk, answerToShow, deliveryOf } from "../answer-desk.ts";
import { closesAtMs } from "../deadline.ts";
import { AnswerFoot } from "../parts/answer-foot.tsx";
import { Clock } from "../parts/clock.tsx";
import { Outdated } from "../parts/outdated.tsx";
import { Head, Page } from "../parts/page.tsx";
import { QuestionText } from "../parts/question-text.tsx";
import { useReaction } from "../reaction.ts";

export interface AskingProps {
  room: RoomDocument;
  seat: SeatDocument;
  session: Session;
  desk: AnswerDesk;
}

/** What is arranged goes off by itself this long before the end, so that it arrives in time. */
const sendBeforeEndMs = 300;

/** Calls `act` shortly before `atMs` of the server's clock, whatever it has become by then. */
function useShortlyBefore(atMs: number | undefined, session: Session, act: () => void): void {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    if (atMs === undefined) return;
    const timer = setTimeout(() => latest.current(), Math.max(0, atMs - session.clock.nowMs() - sendBeforeEndMs));
    return () => clearTimeout(timer);
  }, [atMs, session]);
}

const isSame = (one: Answer, other: Answer | undefined) => JSON.stringify(one) === JSON.stringify(other);

export function Asking(props: AskingProps) {
  const { question } = props.room;
  return question ? <OpenQuestion {...props} question={question} /> : null;
}

function OpenQuestion({ room, seat, session, desk, question }: AskingProps & { question: Question }) {
  const handedIn = useStore(desk.handedIn);
  const link = useStore(session.link);
  const held = session.documents.get();
  const { round } = question;
  const given = answerToShow(round, handedIn, held, link);
  const delivery = deliveryOf(round, handedIn, held, link);
  /** Touched and not handed in. */
  const [draft, setDraft] = useState<Answer | undefined>(undefined);
  const [isChanging, setChanging] = useState(false);
  const reaction = useReaction(round);
  const deadline = closesAtMs(room, question, seat);

  const kind = questionKind(question.shown.kind);
  const seed = seat.shuffleSeed + round;
  const value = draft ?? given ?? kind?.start(question.shown, seed);
  const isComplete = kind?.isComplete(question.shown, value) ?? false;
  const handIn = (answer: Answer | undefined) => {
    if (!answer) return;
    // The same answer again would only cost time.
    if (!isSame(answer, given)) desk.handIn({ room: room.room, round, answer, reactionMs: reaction() });
    setDraft(undefined);
    setChanging(false);
  };
  useShortlyBefore(deadline, session, () => draft && isComplete && handIn(draft));
  if (!kind) return <Outdated />;

  const isFinal = given !== undefined && !question.mayChangeAnswer;
  const isOnTap = kind.submits === "on-tap";
  const isLocked = isFinal || (!isOnTap && given !== undefined && !isChanging);
  return (
    <Page
      head={
        <>
          <Head room={room} seat={seat}>
            <Clock question={question} isPaused={room.paused} session={session} closesAtMs={deadline} />
          </Head>
          {deadline !== undefined && question.timeLimitMs !== undefined && !room.paused && (
            <TimeBar clock={session.clock} closesAtMs={deadline} totalMs={question.timeLimitMs} />
          )}
        </>
      }
      foot={
        <AnswerFoot
          delivery={delivery}
          question={question}
          isPaused={room.paused}
          submits={kind.submits}
          stage={isLocked ? "handed-in" : isChanging ? "changing" : "answering"}
          isTouched={draft !== undefined}
          submit={isComplete ? () => handIn(value) : undefined}
          change={() => setChanging(true)}
          keep={() => {
            setDraft(undefined);
            setChanging(false);
          }}
        />
      }
    >
      <QuestionText question={question} />
      <kind.Answer
        shown={question.shown}
        value={value}
        disabled={isLocked}
        onChange={isOnTap ? handIn : setDraft}
        shuffleSeed={seed}
      />
    </Page>
  );
}
