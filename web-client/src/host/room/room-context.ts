// What every part of a room's page may look at, so that nothing is handed down through five components.
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { HostRoomDocument } from "../../../../protocol/messages.ts";
import type { Held } from "../../shared/documents.ts";
import type { Session } from "../../shared/session.ts";
import { usePart } from "../../shared/store.ts";
import type { Commands } from "./use-commands.ts";

export interface RoomScene {
  session: Session;
  room: HostRoomDocument;
  /** The room's host secret: it opens the room on another device, and its results. */
  secret: string;
  commands: Commands;
}

export const RoomContext = createContext<RoomScene | undefined>(undefined);

export function useRoom(): RoomScene {
  const scene = useContext(RoomContext);
  if (!scene) throw new Error("used outside of a room");
  return scene;
}

/**
 * One of the other documents held. Whoever uses it is rendered again with that document alone: in a full hall rows and
 * counts change ten times a second, and most of the page does not depend on them.
 */
export function useHeld<Place extends keyof Held>(place: Place): Held[Place] {
  return usePart(useRoom().session.documents, (held) => held[place]);
}
