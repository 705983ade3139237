import type { RoomDocument } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { percentRight } from "../../stage/percent-right.ts";
import { AnsweredCount } from "../answered-count.tsx";
import { QuestionPage } from "../question-page.tsx";
import { useScreen } from "../screen-context.ts";

/** What a discussion has changed, and how many were sure and wrong: of the class, never of anybody. */
function newsOf({ discussed, confidence }: RoomDocument): string {
  const news: string[] = [];
  if (discussed)
    news.push(
      say("before-and-after", { before: percentRight(discussed.before), after: percentRight(discussed.after) }),
    );
  const sureAndWrong = confidence?.wrong[2] ?? 0;
  if (sureAndWrong > 0) news.push(say("sure-and-wrong", { count: sureAndWrong }));
  return news.join(" ");
}

export function Revealed() {
  const { room } = useScreen();
  const { question, solution } = room;
  if (!question) return null;
  return (
    <QuestionPage question={question} solution={solution}>
      <p class="clock-words good" role="status">
        {say("solution")} <small>{newsOf(room)}</small>
      </p>
      <AnsweredCount />
    </QuestionPage>
  );
}
