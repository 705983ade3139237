// A wrong key has a remedy: the questions asked so far, what was answered that is not right, and what can be done about it.
import { useEffect, useState } from "preact/hooks";
import type { AskedQuestion } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { type Failure, fetchAsked } from "../server.ts";
import { Modal } from "./modal.tsx";
import { useRoom } from "./room-context.ts";

export function MendButton() {
  const { room } = useRoom();
  const [open, setOpen] = useState(false);
  if (!hasClosedQuestion(room)) return null;
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {say("mend")}
      </button>
      <Modal open={open} close={() => setOpen(false)} class="small-dialog mend" labelledBy="mend-heading">
        <div class="dialog-head">
          <h2 id="mend-heading">{say("mend")}</h2>
          <button type="button" class="button quiet" onClick={() => setOpen(false)}>
            {say("close-dialog")}
          </button>
        </div>
        <p class="soft">{say("mend-why")}</p>
        <Asked />
      </Modal>
    </>
  );
}

/** Only what has closed can be mended. */
function hasClosedQuestion({ phase, question }: ReturnType<typeof useRoom>["room"]): boolean {
  if (phase === "asking") return (question?.round ?? 0) > (question?.vote ?? 1);
  return (
    phase === "closed" || phase === "discussing" || phase === "revealed" || phase === "standings" || phase === "slide"
  );
}

/** Asked for again whenever something has happened in the room. */
function Asked() {
  const { room, secret } = useRoom();
  const inPlay = room.phase === "asking" ? room.question?.round : undefined;
  const [asked, setAsked] = useState<readonly AskedQuestion[]>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let isWanted = true;
    void fetchAsked(room.room, secret).then((answer) => {
      if (!isWanted) return;
      setFailure(answer.ok ? undefined : answer.failure);
      if (answer.ok) setAsked(answer.value.questions.filter(({ round }) => round !== inPlay));
    });
    return () => {
      isWanted = false;
    };
  }, [room.room, room.sequence, inPlay, secret]);
  if (failure)
    return (
      <p class="banner bad" role="alert">
        {say(failure)}
      </p>
    );
  if (!asked) return <p class="soft">{say("loading")}</p>;
  return (
    <>
      {asked.map((question, place) => (
        <AskedOne key={question.round} question={question} isNewest={place === 0} />
      ))}
    </>
  );
}

function AskedOne({ question, isNewest }: { question: AskedQuestion; isNewest: boolean }) {
  const { number, heading, state, answered, right, graded } = question;
  return (
    <details class="asked-one" open={isNewest}>
      <summary>
        <strong>
          {number}. <bdi>{heading}</bdi>
        </strong>{" "}
        <span class="soft">
          {graded && `${say("mend-right", { right, answered })} · `}
          {say(`mend-state-${state}`)}
        </span>
      </summary>
      {graded ? <Remedies question={question} /> : <p class="soft">{say("mend-ungraded")}</p>}
    </details>
  );
}

function Remedies({ question }: { question: AskedQuestion }) {
  const { commands } = useRoom();
  const { round, state, alsoRight, answers } = question;
  return (
    <>
      {alsoRight.map((words) => (
        <p key={words}>{say("mend-counts-too", { words })}</p>
      ))}
      {answers.length === 0 && <p class="soft">{say("mend-none-wrong")}</p>}
      <ul class="wrong-answers">
        {answers.map(({ answer, words, count }) => (
          <li key={words}>
            <span dir="auto">{words}</span>
            <span class="soft">{say("mend-given", { count })}</span>
            {mayBeMended(state) && (
              <button
                type="button"
                class="button quiet"
                disabled={!commands.ready}
                aria-label={say("accept-also-for", { words })}
                onClick={() => commands.mend({ type: "accept-also", round, answer })}
              >
                {say("accept-also")}
              </button>
            )}
          </li>
        ))}
      </ul>
      {mayBeMended(state) && <VoidIt round={round} />}
    </>
  );
}

const mayBeMended = (state: AskedQuestion["state"]) => state === "open" || state === "credited";

/** In two steps: it cannot be taken back. */
function VoidIt({ round }: { round: number }) {
  const { commands } = useRoom();
  return (
    <details class="void-it">
      <summary>{say("void-ask")}</summary>
      <p class="soft">{say("void-why")}</p>
      <button
        type="button"
        class="button danger"
        disabled={!commands.ready}
        onClick={() => commands.mend({ type: "void", round })}
      >
        {say("void")}
      </button>
    </details>
  );
}
