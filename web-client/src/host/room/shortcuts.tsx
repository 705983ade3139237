// The keys of the page and their legend. Letters can be switched off: who speaks to a computer types them by accident.
import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../../language/en-host.ts";
import { type Action, actionOfKey, type KeyPress, letterOf, primaryAction, secondaryActions } from "../actions.ts";
import { useRoom } from "./room-context.ts";

const place = "quizroom.shortcuts";

export interface Shortcuts {
  on: boolean;
  turn: () => void;
}

export function useShortcuts(press: (action: Action) => void): Shortcuts {
  const { room } = useRoom();
  const [on, setOn] = useState(() => readSetting() !== "off");
  const latest = useRef({ room, press });
  latest.current = { room, press };
  useEffect(() => {
    const follow = (event: KeyboardEvent) => {
      if (holdsButton(event)) return event.preventDefault();
      if (!on || document.querySelector("dialog[open]")) return;
      const action = actionOfKey(keyPress(event), latest.current.room);
      if (!action) return;
      event.preventDefault();
      latest.current.press(action);
    };
    window.addEventListener("keydown", follow);
    return () => window.removeEventListener("keydown", follow);
  }, [on]);
  const turn = () => {
    writeSetting(on ? "off" : "on");
    setOn(!on);
  };
  return { on, turn };
}

/** Enter held down on a button would press it again and again, and so walk through the quiz. */
function holdsButton(event: KeyboardEvent): boolean {
  return event.repeat && event.key === "Enter" && event.target instanceof HTMLButtonElement;
}

/** What a key presses or turns, and leaves all other keys alone. */
const controls = "button, a, summary, [type=checkbox], [type=radio]";
/** Has the focus when nothing on it has: nobody, or the middle of the page after a click on its words. */
const nothing = "body, main";

function keyPress(event: KeyboardEvent): KeyPress {
  const { target } = event;
  const focused = target instanceof Element && !target.matches(nothing) ? target : undefined;
  const inControl = !!focused?.closest(controls);
  return {
    key: event.key,
    repeat: event.repeat,
    withModifier: event.ctrlKey || event.altKey || event.metaKey,
    inControl,
    hasOwnKeys: !!focused && !inControl,
  };
}

function readSetting(): string | null {
  try {
    return localStorage.getItem(place);
  } catch {
    return null;
  }
}

function writeSetting(value: "on" | "off") {
  try {
    localStorage.setItem(place, value);
  } catch {
    // It then holds until the page is left.
  }
}

export function Legend({ shortcuts }: { shortcuts: Shortcuts }) {
  const { room } = useRoom();
  const shown = secondaryActions(room).filter(letterOf);
  return (
    <div class="legend">
      <label class="check">
        <input type="checkbox" checked={shortcuts.on} onChange={shortcuts.turn} />
        <span>{say("shortcuts-on")}</span>
      </label>
      {shortcuts.on && (
        <dl>
          {primaryAction(room) && <Key name={say("shortcut-primary")} does={say("shortcut-next")} />}
          {shown.map((action) => (
            <Key key={action} name={letterOf(action)?.toUpperCase() ?? ""} does={say(action as "pause")} />
          ))}
          <Key name="L" does={say(room.locked ? "unlock" : "lock")} />
        </dl>
      )}
    </div>
  );
}

function Key({ name, does }: { name: string; does: string }) {
  return (
    <div>
      <dt>
        <kbd>{name}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
