// What to do next, large and in the same place in every phase, and what else may be done, small.
import { useState } from "preact/hooks";
import { say } from "../../language/en-host.ts";
import { useStore } from "../../shared/store.ts";
import { type Action, letterOf, needsConfirmation, primaryAction, secondaryActions } from "../actions.ts";
import { labelOf } from "./action-label.ts";
import { EndDialog } from "./end-dialog.tsx";
import { MendButton } from "./mend-dialog.tsx";
import { useRoom } from "./room-context.ts";
import { onceOf } from "./settling.ts";
import { Legend, useShortcuts } from "./shortcuts.tsx";

export function ActionBar() {
  const { room, commands } = useRoom();
  const [ending, setEnding] = useState(false);
  const press = (action: Action) => {
    if (commands.ready && needsConfirmation(room, action)) setEnding(true);
    else commands.press(action);
  };
  const shortcuts = useShortcuts(press);
  if (room.phase === "finished") return null;
  return (
    <section class="action-bar" aria-label={say("actions")}>
      <Next />
      <div class="secondary">
        {secondaryActions(room).map((action) => (
          <SecondaryButton key={placeOf(action)} action={action} press={press} />
        ))}
        <MendButton />
      </div>
      <PrimaryButton action={primaryAction(room)} press={press} />
      <Legend shortcuts={shortcuts} />
      <EndDialog open={ending} close={() => setEnding(false)} />
    </section>
  );
}

/** Pause and Resume are one button, which keeps the focus when its word changes. */
const placeOf = (action: Action) => (action === "resume" ? "pause" : action);

interface ButtonProps {
  action: Action;
  press: (action: Action) => void;
}

/** Stays, and stays focusable, while there is nothing to press: the keyboard must not fall off the page at every step. */
function PrimaryButton({ action, press }: Pick<ButtonProps, "press"> & { action: Action | undefined }) {
  const { session, room, commands } = useRoom();
  const { inFlight } = useStore(session.link);
  return (
    <button
      type="button"
      class="button main primary"
      data-waiting={!action}
      aria-disabled={!commands.ready || !action}
      aria-busy={!!inFlight}
      aria-keyshortcuts="Space ArrowRight"
      onClick={onceOf(() => action && press(action))}
    >
      {action ? labelOf(action, room) : say("closing")}
    </button>
  );
}

function SecondaryButton({ action, press }: ButtonProps) {
  const { room, commands } = useRoom();
  return (
    <button
      type="button"
      class={action === "end" ? "button quiet danger" : "button quiet"}
      aria-disabled={!commands.ready}
      aria-keyshortcuts={letterOf(action)?.toUpperCase()}
      onClick={onceOf(() => press(action))}
    >
      {labelOf(action, room)}
    </button>
  );
}

function Next() {
  const { room } = useRoom();
  const { next } = room.host;
  return <p class="next soft">{next ? say("next-is", { heading: next.heading }) : say("questions-left-none")}</p>;
}
