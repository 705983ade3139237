// The best ten, with who moved.
import type { Standing } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { MoveMark } from "../../stage/move-mark.tsx";
import { movesOf } from "../../stage/standing-moves.ts";

export function StandingsTable({ standings }: { standings: readonly Standing[] }) {
  if (standings.length === 0) return <p class="soft">{say("standings-empty")}</p>;
  const moves = movesOf(standings);
  return (
    <ol class="card standings">
      {standings.map((standing) => (
        <li key={standing.seat} value={standing.rank}>
          <span class="rank">{standing.rank}</span>
          <span class="name" dir="auto">
            {standing.nickname}
          </span>
          <MoveMark move={moves.get(standing.seat)} />
          <span class="gained">{standing.gained > 0 ? say("gained", { count: standing.gained }) : ""}</span>
          <span class="points">{say("points", { count: standing.points })}</span>
        </li>
      ))}
    </ol>
  );
}
