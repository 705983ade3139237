// What to do next, large and in the same place in every phase, and what else may be done, small.
import { useRef } from "preact/hooks";
import { type SentenceKey, say } from "../../language/en-host.ts";
import { useStore } from "../../shared/store.ts";
import { type Action, letterOf, needsConfirmation, primaryAction, secondaryActions } from "../actions.ts";
import { EndDialog } from "./end-dialog.tsx";
import { useRoom } from "./room-context.ts";
import { Legend, useShortcuts } from "./shortcuts.tsx";
import { onceOf } from "./use-commands.ts";

/** A label without values. */
type PlainKey = Extract<SentenceKey, "start" | "ask" | "close" | "reveal" | "show-standings" | "skip" | "skip-next">;

export function ActionBar() {
  const { room, commands } = useRoom();
  const dialog = useRef<HTMLDialogElement>(null);
  const press = (action: Action) => {
    if (!commands.ready) return;
    if (needsConfirmation(room, action)) dialog.current?.showModal();
    else commands.press(action);
  };
  const shortcuts = useShortcuts(press);
  const primary = primaryAction(room);
  if (room.phase === "finished") return null;
  return (
    <section class="action-bar" aria-label={say("actions")}>
      <Next />
      <div class="secondary">
        {secondaryActions(room).map((action) => (
          <SecondaryButton key={action} action={action} press={press} />
        ))}
      </div>
      {primary ? (
        <PrimaryButton action={primary} press={press} />
      ) : (
        <p class="button main primary" data-waiting>
          {say("closing")}
        </p>
      )}
      <Legend shortcuts={shortcuts} />
      <EndDialog dialog={dialog} />
    </section>
  );
}

interface ButtonProps {
  action: Action;
  press: (action: Action) => void;
}

function useLabel(action: Action): string {
  const { room } = useRoom();
  const before = room.phase === "lobby" || room.phase === "revealed" || room.phase === "standings";
  if (action === "ask" && room.phase === "lobby") return say("start");
  if (action === "skip" && before) return say("skip-next");
  return say(action as PlainKey);
}

/** Stays focusable while it is disabled: the keyboard must not fall off the page at every step. */
function PrimaryButton({ action, press }: ButtonProps) {
  const { session, commands } = useRoom();
  const { inFlight } = useStore(session.link);
  const label = useLabel(action);
  return (
    <button
      type="button"
      class="button main primary"
      aria-disabled={!commands.ready}
      aria-busy={!!inFlight}
      aria-keyshortcuts="Space ArrowRight"
      onClick={onceOf(() => press(action))}
    >
      {label}
    </button>
  );
}

function SecondaryButton({ action, press }: ButtonProps) {
  const { commands } = useRoom();
  const label = useLabel(action);
  return (
    <button
      type="button"
      class={action === "end" ? "button quiet danger" : "button quiet"}
      aria-disabled={!commands.ready}
      aria-keyshortcuts={letterOf(action)?.toUpperCase()}
      onClick={onceOf(() => press(action))}
    >
      {label}
    </button>
  );
}

function Next() {
  const { room } = useRoom();
  const { next } = room.host;
  return <p class="next soft">{next ? say("next-is", { heading: next.heading }) : say("questions-left-none")}</p>;
}
