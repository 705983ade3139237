// Where the teams stand, on the projector.
import type { TeamStanding, Teams } from "../../../protocol/messages.ts";
import { say } from "../language/en-host.ts";
import { written } from "../language/translate.ts";
import { MoveMark } from "../stage/move-mark.tsx";
import { asStandings, movesOf } from "../stage/standing-moves.ts";

export function TeamList({ teams, standings }: { teams: Teams; standings: readonly TeamStanding[] }) {
  const moves = movesOf(asStandings(teams));
  return (
    <ol class="team-list">
      {standings.map(({ team, rank, members, points }) => (
        <li key={team} value={rank ?? 0}>
          <span class="rank">{rank ?? "–"}</span>
          <span class="name" dir="auto">
            {teams.names[team - 1]}
          </span>
          <MoveMark move={rank === undefined ? undefined : moves.get(team)} />
          <span class="gained">{members === 0 ? say("team-empty") : say("team-members", { count: members })}</span>
          <span class="points">{members === 0 ? "" : written(points)}</span>
        </li>
      ))}
    </ol>
  );
}
