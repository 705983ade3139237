// Presses become commands: one at a time, each with the step it was pressed on. A screen that has just changed takes no
// press for a moment, so that the second half of a double click meets no button it was not meant for.
import type { HostRoomDocument } from "../../../../protocol/messages.ts";
import type { Link } from "../../shared/connection.ts";
import type { Session } from "../../shared/session.ts";
import { type Action, isMove } from "../actions.ts";
import { useSettled } from "./settling.ts";

export interface Commands {
  press(action: Action): void;
  putOut(type: "remove" | "ban", seat: number): void;
  /** False while a command is on its way, and for a moment after a press has changed what the buttons say. */
  ready: boolean;
}

export function useCommands(session: Session, link: Link, room: HostRoomDocument | undefined): Commands {
  const settled = useSettled(`${room?.step} ${room?.paused} ${room?.locked}`);
  const ready = settled && !link.inFlight;
  return {
    ready,
    press(action) {
      if (!ready || !room) return;
      if (isMove(action)) session.send({ type: action, step: room.step });
      else session.send({ type: action });
    },
    putOut: (type, seat) => void session.send({ type, seat }),
  };
}
