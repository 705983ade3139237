// One student in the list: name, points, whether there and whether done.
import type { RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { written } from "../../language/translate.ts";
import { hasAnswered } from "../roster.ts";
import { useRoom } from "./room-context.ts";

export function RosterEntry({ row, manage }: { row: RosterRow; manage: (row: RosterRow) => void }) {
  const { room } = useRoom();
  const playing = row.state === "playing";
  const state = stateWords(row);
  const answered = hasAnswered(row, room.question?.round);
  return (
    <li class="roster-row" data-absent={!playing || !row.present}>
      <span class="answered-mark" data-answered={answered}>
        {answered && <span class="visually-hidden">{say("has-answered")}</span>}
      </span>
      <span class="name" dir="auto" title={row.nickname}>
        {row.nickname}
      </span>
      {row.team !== undefined && (
        <span class="row-team soft" dir="auto">
          {room.teams?.names[row.team - 1]}
        </span>
      )}
      {row.extraTimePercent !== undefined && (
        <span class="row-extra-time" title={say("has-extra-time", { percent: row.extraTimePercent })}>
          <span aria-hidden="true">+{row.extraTimePercent} %</span>
          <span class="visually-hidden">{say("has-extra-time", { percent: row.extraTimePercent })}</span>
        </span>
      )}
      {state && <span class="row-state">{state}</span>}
      {row.rank !== undefined && row.points !== undefined && <span class="row-points">{written(row.points)}</span>}
      {row.state !== "banned" && room.phase !== "finished" && (
        <button
          type="button"
          class="icon-button"
          aria-label={say("manage", { name: row.nickname })}
          onClick={() => manage(row)}
        >
          <span aria-hidden="true">⋯</span>
        </button>
      )}
    </li>
  );
}

function stateWords({ state, present }: RosterRow): string {
  if (state === "banned") return say("was-banned");
  if (state === "removed") return say("was-removed");
  return present ? "" : say("is-absent");
}
