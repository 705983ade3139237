// What every part of the projector's page may look at.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { RoomDocument, TallyDocument } from "../../../protocol/messages.ts";
import type { Held } from "../shared/documents.ts";
import type { Session } from "../shared/session.ts";

export interface ScreenScene {
  session: Session;
  held: Held;
  room: RoomDocument;
}

export const ScreenContext = createContext<ScreenScene | undefined>(undefined);

export function useScreen(): ScreenScene {
  const scene = useContext(ScreenContext);
  if (!scene) throw new Error("used outside of a screen");
  return scene;
}

export type Answered = Pick<TallyDocument, "answered" | "present" | "counts" | "countsBefore" | "said" | "moreSaid">;

/** How many have answered the question in play, and how many could. */
export function useAnswered(): Answered {
  const { held, room } = useScreen();
  const { tally } = held;
  if (!tally || tally.round !== room.question?.round) return { answered: 0, present: tally?.present ?? 0 };
  return { ...tally };
}
