// Where a teacher brings scripted students in and takes them out: in the lobby, and later among the ways into the room.
import type { RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-rehearsal.ts";
import { useStore } from "../../shared/store.ts";
import { useRoom } from "../room/room-context.ts";
import { onceOf } from "../room/settling.ts";
import type { Crew } from "./crew.ts";
import { useScripted } from "./use-scripted.ts";

export interface RehearsalProps {
  crew: Crew;
}

interface RowsProps extends RehearsalProps {
  rows: readonly RosterRow[];
}

/** What the button does: with a crew in the room, or on its way, there is nobody to add. */
type Turn = "add" | "take-out";

export function RehearsalCard({ crew }: RehearsalProps) {
  const { wanted, isLeaving } = useStore(crew.state);
  const rows = useScripted();
  const turn: Turn = rows.length > 0 || wanted > 0 || isLeaving ? "take-out" : "add";
  return (
    <section class="card link-card rehearsal" aria-labelledby="rehearsal-heading">
      <h2 id="rehearsal-heading">{say("title")}</h2>
      <div role="status">{turn === "add" ? <WhatFor /> : <WhoIsHere crew={crew} rows={rows} />}</div>
      <Trouble crew={crew} turn={turn} />
      <div class="row">
        {/* One button, which keeps the focus when its words change. */}
        <TurnButton crew={crew} rows={rows} turn={turn} />
      </div>
    </section>
  );
}

function WhatFor() {
  return (
    <p class="soft">
      {say("why")} {say("own-room")}
    </p>
  );
}

function WhoIsHere({ crew, rows }: RowsProps) {
  const { wanted, seated, isLeaving } = useStore(crew.state);
  if (isLeaving) return <p>{say("taking-out")}</p>;
  if (seated < wanted) return <p>{say("adding")}</p>;
  return (
    <>
      <p>{say("here", { count: wanted > 0 ? seated : rows.length })}</p>
      {wanted === 0 && <RunElsewhere rows={rows} />}
    </>
  );
}

/** Those of another device, or of a page that has been closed. */
export function RunElsewhere({ rows }: Pick<RowsProps, "rows">) {
  return <p class="soft">{say(rows.some(({ present }) => present) ? "elsewhere" : "away")}</p>;
}

export function TurnButton({ crew, rows, turn }: RowsProps & { turn: Turn }) {
  const { room, commands } = useRoom();
  const { isLeaving } = useStore(crew.state);
  const mayAdd = !room.locked && room.phase !== "finished";
  const may = !commands.isOffline && !isLeaving && (turn === "take-out" || mayAdd);
  const press = () => {
    if (!may) return;
    if (turn === "add") crew.add();
    else crew.takeOut(rows);
  };
  return (
    <button type="button" class="button" aria-disabled={!may} onClick={onceOf(press)}>
      {say(turn)}
    </button>
  );
}

/** Why not all of them are in, or none can come. */
function Trouble({ crew, turn }: RehearsalProps & { turn: Turn }) {
  const { room } = useRoom();
  const { refused, seated } = useStore(crew.state);
  const words = refused && troubleWords(refused.code, seated);
  // To a room that has been unlocked they may come, whatever they were told.
  const isLockedOut = room.locked && (turn === "add" || refused?.code === "room-unavailable");
  return (
    <>
      {isLockedOut && <p>{say("locked")}</p>}
      <div role="alert">{words && <p class="banner bad">{words}</p>}</div>
    </>
  );
}

function troubleWords(code: string, count: number): string | undefined {
  if (code === "room-unavailable") return undefined;
  if (code === "room-full") return say("room-is-full", { count });
  if (code === "too-many-connections") return say("too-many", { count });
  if (code === "too-many-attempts") return say("too-many-attempts");
  return say("refused", { code, count });
}
