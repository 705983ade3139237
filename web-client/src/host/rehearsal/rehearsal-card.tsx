// Where a teacher brings scripted students in and takes them out: in the lobby, and later among the ways into the room.
import type { RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-rehearsal.ts";
import { useStore } from "../../shared/store.ts";
import { useRoom } from "../room/room-context.ts";
import { onceOf } from "../room/settling.ts";
import type { Crew } from "./crew.ts";
import type { CrewState } from "./roll.ts";
import { useScripted } from "./use-scripted.ts";

export interface RehearsalProps {
  crew: Crew;
}

export function RehearsalCard({ crew }: RehearsalProps) {
  const state = useStore(crew.state);
  const rows = useScripted();
  const isHere = rows.length > 0 || state.wanted > 0 || state.isLeaving;
  return (
    <section class="card link-card rehearsal" aria-labelledby="rehearsal-heading">
      <h2 id="rehearsal-heading">{say("title")}</h2>
      {isHere ? <Here crew={crew} rows={rows} /> : <Add crew={crew} />}
      <Trouble state={state} />
    </section>
  );
}

function Add({ crew }: RehearsalProps) {
  const { room, commands } = useRoom();
  const may = !room.locked && !commands.isOffline && room.phase !== "finished";
  return (
    <>
      <p class="soft">
        {say("why")} {say("own-room")}
      </p>
      {room.locked && <p>{say("locked")}</p>}
      <div class="row">
        <button type="button" class="button" aria-disabled={!may} onClick={onceOf(() => may && crew.add())}>
          {say("add")}
        </button>
      </div>
    </>
  );
}

interface HereProps extends RehearsalProps {
  rows: readonly RosterRow[];
}

function Here({ crew, rows }: HereProps) {
  const { wanted, seated, isLeaving } = useStore(crew.state);
  const isComing = seated < wanted;
  const words = isComing ? say("adding", { count: seated }) : say("here", { count: wanted > 0 ? seated : rows.length });
  return (
    <>
      <p role="status">{isLeaving ? say("taking-out") : words}</p>
      {!isLeaving && wanted === 0 && <RunElsewhere rows={rows} />}
      <div class="row">
        <TakeOut crew={crew} rows={rows} />
      </div>
    </>
  );
}

/** Those of another device, or of a page that has been closed. */
export function RunElsewhere({ rows }: Pick<HereProps, "rows">) {
  return <p class="soft">{say(rows.some(({ present }) => present) ? "elsewhere" : "away")}</p>;
}

export function TakeOut({ crew, rows }: HereProps) {
  const { commands } = useRoom();
  const { isLeaving } = useStore(crew.state);
  const may = !isLeaving && !commands.isOffline;
  const takeOut = () => may && crew.takeOut(rows);
  return (
    <button type="button" class="button" aria-disabled={!may} onClick={onceOf(takeOut)}>
      {say("take-out")}
    </button>
  );
}

function Trouble({ state }: { state: CrewState }) {
  const { refused } = state;
  return <div role="alert">{refused && <p class="banner bad">{troubleWords(refused.code, state.seated)}</p>}</div>;
}

function troubleWords(code: string, count: number): string {
  if (code === "room-unavailable") return say("locked");
  if (code === "room-full") return say("room-is-full", { count });
  if (code === "too-many-connections") return say("too-many", { count });
  if (code === "too-many-attempts") return say("too-many-attempts");
  return say("refused", { code, count });
}
