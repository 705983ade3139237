// Presses become commands: one at a time, each with the step it was pressed on. A screen that has just changed takes no
// press for a moment, so that the second half of a double click meets no button it was not meant for. And a press acts
// soon or never: whoever locks a room while the connection is away must not find it locked minutes later.
import { useRef, useState } from "preact/hooks";
import type { AcceptAlso, GrantExtraTime, HostRoomDocument, Said, VoidRound } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import type { Link } from "../../shared/connection.ts";
import type { Draft } from "../../shared/outgoing.ts";
import type { Session } from "../../shared/session.ts";
import { type Action, isMove } from "../actions.ts";
import { labelOf } from "./action-label.ts";
import { useSettled } from "./settling.ts";

export interface Commands {
  press(action: Action): void;
  putOut(type: "remove" | "ban", seat: number): void;
  grant(seat: number, percent: ExtraTime): void;
  /** Another answer counts as well, or the question for nobody. */
  mend(draft: Omit<AcceptAlso, "id"> | Omit<VoidRound, "id">): void;
  /** Keeps words from the projector, or shows them again. */
  turnWords(round: number, said: Said): void;
  /** False while a command is on its way, and for a moment after a press has changed what the buttons say. */
  ready: boolean;
  /** Then nothing is taken: what is pressed becomes `undone`. */
  isOffline: boolean;
  /** The last press, when nothing or nobody knows what came of it. */
  undone: Undone | undefined;
  forgetUndone(): void;
}

export interface Undone {
  /** What the button said. */
  label: string;
  because: "offline" | "no-answer";
}

export type ExtraTime = GrantExtraTime["percent"];

export const extraTimeLabel = (percent: ExtraTime) =>
  percent === 0 ? say("extra-time-none") : say("extra-time-percent", { percent });

/** As long as a press waits for the server: longer than a short break of the network, shorter than a host's patience. */
const freshForMs = 10_000;

export function useCommands(session: Session, link: Link, room: HostRoomDocument | undefined): Commands {
  const settled = useSettled(`${room?.step} ${room?.paused} ${room?.locked}`);
  const [notTaken, setNotTaken] = useState<string>();
  const last = useRef({ id: 0, label: "" });
  const isOffline = link.state.is !== "open";
  const ready = settled && !link.inFlight && !isOffline;

  const send = (draft: Draft, label: string) => {
    setNotTaken(isOffline ? label : undefined);
    last.current = { id: isOffline ? 0 : session.send(draft, freshForMs), label };
  };
  return {
    ready,
    isOffline,
    press(action) {
      if (!room || (!ready && !isOffline)) return;
      send(isMove(action) ? { type: action, step: room.step } : { type: action }, labelOf(action, room));
    },
    grant: (seat, percent) => send({ type: "grant-extra-time", seat, percent }, extraTimeLabel(percent)),
    mend: (draft) => send(draft, say(draft.type)),
    putOut: (type, seat) => send({ type, seat }, say(type)),
    turnWords(round, { words, hidden }) {
      const type = hidden ? "show-words" : "hide-words";
      send({ type, round, words }, say(type));
    },
    undone: undoneOf(notTaken, link, last.current),
    forgetUndone() {
      last.current = { id: 0, label: "" };
      setNotTaken(undefined);
    },
  };
}

function undoneOf(notTaken: string | undefined, link: Link, last: { id: number; label: string }): Undone | undefined {
  if (notTaken !== undefined) return { label: notTaken, because: "offline" };
  const isGivenUp = last.id !== 0 && link.givenUp === last.id;
  return isGivenUp ? { label: last.label, because: "no-answer" } : undefined;
}
