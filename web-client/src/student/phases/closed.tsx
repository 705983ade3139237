// The answers are in, the solution is not shown yet; the class may be discussing.
import { t } from "../../language/en.ts";
import { questionKind } from "../../questions/kinds.ts";
import { useStore } from "../../shared/store.ts";
import { answerToShow, type Delivery, deliveryOf } from "../answer-desk.ts";
import type { AskedProps } from "../answering.ts";
import { Heading } from "../parts/heading.tsx";
import { HowSure } from "../parts/how-sure.tsx";
import { Outdated } from "../parts/outdated.tsx";
import { Head, Page } from "../parts/page.tsx";
import { QuestionText } from "../parts/question-text.tsx";

export interface ClosedProps extends AskedProps {
  leave: () => void;
}

const words = {
  closed: { title: "closed.title", answered: "closed.answered", unanswered: "closed.unanswered" },
  discussing: { title: "discussing.title", answered: "discussing.answered", unanswered: "discussing.unanswered" },
} as const;

/** What became of the newest answer where that is still to be said; else whether one counts. */
function wordsFor(delivery: Delivery, isAnswered: boolean, phase: "closed" | "discussing"): string {
  if (delivery === "on-its-way" || delivery === "waits-for-connection" || delivery === "too-late")
    return t(`delivery.${delivery}`);
  return t(isAnswered ? words[phase].answered : words[phase].unanswered);
}

export function Closed({ room, seat, session, desk, leave }: ClosedProps) {
  const handedIn = useStore(desk.handedIn);
  const link = useStore(session.link);
  const { question } = room;
  const kind = question && questionKind(question.shown.kind);
  if (!question) return null;
  if (!kind) return <Outdated />;
  const held = session.documents.get();
  const given = answerToShow(question.round, handedIn, held, link);
  const delivery = deliveryOf(question.round, handedIn, held, link);
  const { shown } = question;
  const phase = room.phase === "discussing" ? "discussing" : "closed";
  return (
    <Page head={<Head room={room} seat={seat} />} leave={leave}>
      <div class="card closed-card">
        <Heading>{t(words[phase].title)}</Heading>
        <p class="quiet" role="status">
          {wordsFor(delivery, given !== undefined, phase)}
        </p>
        {phase === "closed" && <HowSure question={question} seat={seat} session={session} />}
      </div>
      <QuestionText question={question} />
      {given ? (
        <kind.Answer shown={shown} value={given} disabled onChange={() => {}} shuffleSeed={seat.shuffleSeed} />
      ) : (
        <kind.Distribution shown={shown} answered={0} />
      )}
    </Page>
  );
}
