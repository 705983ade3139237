// The answers are in, the solution is not shown yet.
import { t } from "../../language/en.ts";
import { questionKind } from "../../questions/kinds.ts";
import { useStore } from "../../shared/store.ts";
import { answerToShow, deliveryOf } from "../answer-desk.ts";
import type { AskedProps } from "../answering.ts";
import { Head, Page } from "../parts/page.tsx";
import { QuestionText } from "../parts/question-text.tsx";

export function Closed({ room, seat, session, desk }: AskedProps) {
  const handedIn = useStore(desk.handedIn);
  const link = useStore(session.link);
  const { question } = room;
  const kind = question && questionKind(question.shown.kind);
  if (!question || !kind) return null;
  const held = session.documents.get();
  const given = answerToShow(question.round, handedIn, held, link);
  const delivery = deliveryOf(question.round, handedIn, held, link);
  const words =
    delivery === "none" || delivery === "saved"
      ? t(given ? "closed.answered" : "closed.unanswered")
      : t(`delivery.${delivery}`);
  return (
    <Page head={<Head room={room} seat={seat} />}>
      <div class="card closed-card" role="status">
        <h1>{t("closed.title")}</h1>
        <p class="quiet">{words}</p>
      </div>
      <QuestionText question={question} />
      <kind.Answer shown={question.shown} value={given} disabled onChange={() => {}} shuffleSeed={seat.shuffleSeed} />
    </Page>
  );
}
