// A press that came to nothing, in words: the server refused it, or it never got there. A press that came too late because
// somebody else pressed first is no news: the page shows already where the game is.
import { useState } from "preact/hooks";
import type { Outcome as CommandOutcome } from "../../../../protocol/messages.ts";
import { type SentenceKey, say } from "../../language/en-host.ts";
import { useHeld, useRoom } from "./room-context.ts";

const words: Partial<Record<CommandOutcome["result"], SentenceKey>> = {
  "not-in-this-phase": "moved-on",
  "no-more-questions": "not-possible-now",
  "room-is-over": "moved-on",
  "question-is-closed": "moved-on",
  "question-is-paused": "not-possible-now",
  "cannot-add-time": "cannot-add-time-now",
  "cannot-grant-time": "cannot-grant-time-now",
  "cannot-mend": "cannot-mend-now",
  "cannot-discuss": "cannot-discuss-now",
  "unknown-seat": "unknown-seat",
  "too-many-messages": "too-quick",
  "cannot-save": "cannot-save-notice",
};

/** The sentence for an outcome; nothing for what needs none. */
export function outcomeWords({ result }: CommandOutcome): string | undefined {
  if (result === "accepted" || result === "step-has-passed") return undefined;
  const key = words[result];
  return key ? say(key as "moved-on") : say("not-done", { code: result });
}

export function Outcome() {
  const { commands } = useRoom();
  const outcome = useHeld("hostOutcome")?.lastCommand;
  const [dismissed, setDismissed] = useState(0);
  const { undone } = commands;
  if (undone)
    return <Line sentence={say(`undone-${undone.because}`, { label: undone.label })} dismiss={commands.forgetUndone} />;
  const sentence = outcome && outcome.id !== dismissed ? outcomeWords(outcome) : undefined;
  return <Line sentence={sentence} dismiss={() => setDismissed(outcome?.id ?? 0)} />;
}

function Line({ sentence, dismiss }: { sentence: string | undefined; dismiss: () => void }) {
  return (
    <div role="status">
      {sentence && (
        <div class="banner">
          <p>{sentence}</p>
          <button type="button" class="button quiet" onClick={dismiss}>
            {say("dismiss")}
          </button>
        </div>
      )}
    </div>
  );
}
