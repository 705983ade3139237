// Where the quiz stands, and how a latecomer still gets in.
import { say } from "../language/en-host.ts";
import { spokenAddress, spokenPin } from "../stage/link.ts";
import { useScreen } from "./screen-context.ts";

export function ScreenHeader() {
  const { room, held } = useScreen();
  const { question, slide } = room;
  return (
    <header class="screen-head">
      <p class="where">
        {question && <strong>{say("question-of", { number: question.number, all: room.questionCount })}</strong>}
        <bdi class="topic">{question?.heading || question?.chapter || slide?.chapter || room.title}</bdi>
      </p>
      {!room.locked && held.welcome?.joinUrl && (
        <p class="late">
          {spokenAddress(held.welcome.joinUrl)} <strong>{spokenPin(room.pin)}</strong>
        </p>
      )}
    </header>
  );
}
