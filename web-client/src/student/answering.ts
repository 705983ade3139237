// One student's answer to the open question while it is worked on: what is arranged, what was handed in, what can be
// done next. It knows nothing of how any of it looks.
import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer, Question, RoomDocument, SeatDocument } from "../../../protocol/messages.ts";
import type { QuestionKind } from "../questions/kind.ts";
import type { Session } from "../shared/session.ts";
import { useStore } from "../shared/store.ts";
import { type AnswerDesk, answerToShow, type Delivery, deliveryOf } from "./answer-desk.ts";
import { closesAtMs } from "./deadline.ts";
import { useReaction } from "./reaction.ts";

export interface AskedProps {
  room: RoomDocument;
  seat: SeatDocument;
  session: Session;
  desk: AnswerDesk;
}

export interface Answering {
  /** To be shown as chosen: what is arranged, else what was given, else where the kind starts. */
  value: Answer | undefined;
  delivery: Delivery;
  stage: "answering" | "handed-in" | "changing";
  /** Something was arranged since the answer was last handed in. */
  isTouched: boolean;
  /** It will be sent at the end though nobody sends it. */
  goesByItself: boolean;
  deadline: number | undefined;
  shuffleSeed: number;
  arrange: (answer: Answer) => void;
  /** Absent while the answer is not complete. */
  submit: (() => void) | undefined;
  change: () => void;
  keep: () => void;
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

export function useAnswering(
  { room, seat, session, desk }: AskedProps,
  question: Question,
  kind: QuestionKind,
): Answering {
  const handedIn = useStore(desk.handedIn);
  const link = useStore(session.link);
  const held = session.documents.get();
  const { round } = question;
  const given = answerToShow(round, handedIn, held, link);
  const [draft, setDraft] = useState<Answer | undefined>(undefined);
  const [isChanging, setChanging] = useState(false);
  const reaction = useReaction(round, room.paused);
  const arrangedAfterMs = useRef(0);
  const deadline = closesAtMs(room, question, seat);
  const shuffleSeed = seat.shuffleSeed + round;
  const value = draft ?? given ?? kind.start(question.shown, shuffleSeed);
  const isComplete = kind.isComplete(question.shown, value);

  const keep = () => {
    setDraft(undefined);
    setChanging(false);
  };
  const handIn = (answer: Answer, reactionMs = reaction()) => {
    // The same answer again would only cost time.
    if (!isSame(answer, given)) desk.handIn({ room: room.room, round, answer, reactionMs });
    keep();
  };
  const arrange = (answer: Answer) => {
    arrangedAfterMs.current = reaction();
    setDraft(answer);
  };
  // Nothing takes the place of an answer that was sent but what is sent by hand. Where there is none, what is arranged
  // counts, with the time of the last touch: the host's close lies before the moment in which one hears of it.
  const goesByItself = draft !== undefined && isComplete && given === undefined;
  useShortlyBefore(deadline, session, () => goesByItself && handIn(draft, arrangedAfterMs.current));

  const isFinal = given !== undefined && !question.mayChangeAnswer;
  const isLocked = isFinal || (kind.submits === "on-button" && given !== undefined && !isChanging);
  return {
    value,
    delivery: deliveryOf(round, handedIn, held, link),
    stage: isLocked ? "handed-in" : isChanging ? "changing" : "answering",
    isTouched: draft !== undefined,
    goesByItself,
    deadline,
    shuffleSeed,
    arrange: kind.submits === "on-tap" ? (answer) => handIn(answer) : arrange,
    submit: value && isComplete ? () => handIn(value) : undefined,
    change: () => setChanging(true),
    keep,
  };
}
