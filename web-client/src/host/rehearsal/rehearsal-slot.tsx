// The places of a rehearsal on a room's page, empty until its code has come: most rooms never need it. Should it not come,
// the room goes on without.
import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useRef, useState } from "preact/hooks";
import { useRoom } from "../room/room-context.ts";
import type { Crew } from "./crew.ts";

type Parts = typeof import("./rehearsal.ts");

interface Rehearsal {
  readonly parts: Parts;
  readonly crew: Crew;
}

const RehearsalContext = createContext<Rehearsal | undefined>(undefined);

/** Keeps the scripted students of this page while the page shows the room. */
export function RehearsalPlace({ children }: { children: ComponentChildren }) {
  const { session, room } = useRoom();
  const first = useRef(room);
  const [rehearsal, setRehearsal] = useState<Rehearsal>();
  useEffect(() => {
    let crew: Crew | undefined;
    let isWanted = true;
    const begin = (parts: Parts) => {
      if (!isWanted) return;
      crew = new parts.Crew(session, first.current);
      setRehearsal({ parts, crew });
    };
    import("./rehearsal.ts").then(begin, () => {});
    return () => {
      isWanted = false;
      crew?.stop();
      setRehearsal(undefined);
    };
  }, [session]);
  return <RehearsalContext.Provider value={rehearsal}>{children}</RehearsalContext.Provider>;
}

/** `card`: to bring them in and take them out. `note`: that they are here. */
export function RehearsalSlot({ as }: { as: "card" | "note" }) {
  const rehearsal = useContext(RehearsalContext);
  if (!rehearsal) return null;
  const { parts, crew } = rehearsal;
  return as === "card" ? <parts.RehearsalCard crew={crew} /> : <parts.RehearsalNote crew={crew} />;
}
