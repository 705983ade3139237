// One line above the list of students, in every phase behind the lobby: that this is a rehearsal, and the way out of it.
import { say } from "../../language/en-rehearsal.ts";
import { useStore } from "../../shared/store.ts";
import { useRoom } from "../room/room-context.ts";
import { type RehearsalProps, RunElsewhere, TurnButton } from "./rehearsal-card.tsx";
import { useScripted } from "./use-scripted.ts";

export function RehearsalNote({ crew }: RehearsalProps) {
  const { room } = useRoom();
  const { wanted, seated, isLeaving } = useStore(crew.state);
  const rows = useScripted();
  const isOver = room.phase === "finished";
  const count = wanted > 0 ? seated : rows.length;
  if (room.phase === "lobby" || count === 0) return null;
  // When all is over nobody can be removed: only the page that runs them can hang up for them.
  if (isOver && wanted === 0) return null;
  return (
    <div class="rehearsal-note">
      <p role="status">{isLeaving ? say("taking-out") : say("here-short", { count })}</p>
      {!isLeaving && wanted === 0 && <RunElsewhere rows={rows} />}
      {isOver && <p class="soft">{say("over")}</p>}
      <TurnButton crew={crew} rows={rows} turn="take-out" />
    </div>
  );
}
