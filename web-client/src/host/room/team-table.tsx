// Where the teams stand, and in the lobby how many play for each.
import type { Teams } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { written } from "../../language/translate.ts";
import { MoveMark } from "../../stage/move-mark.tsx";
import { asStandings, movesOf } from "../../stage/standing-moves.ts";
import { useHeld, useRoom } from "./room-context.ts";

export function TeamTable() {
  const { teams } = useRoom().room;
  if (!teams?.standings) return null;
  return <Table teams={teams} />;
}

function Table({ teams }: { teams: Teams }) {
  const moves = movesOf(asStandings(teams));
  return (
    <section aria-labelledby="teams-heading">
      <h3 id="teams-heading">{say("team-standings")}</h3>
      <ol class="card standings teams">
        {teams.standings?.map(({ team, rank, members, points }) => (
          <li key={team} value={rank ?? 0}>
            <span class="rank">{rank ?? "–"}</span>
            <span class="name" dir="auto">
              {teams.names[team - 1]}
            </span>
            <MoveMark move={rank === undefined ? undefined : moves.get(team)} />
            <span class="gained">{members === 0 ? say("team-empty") : say("team-members", { count: members })}</span>
            <span class="points">{members === 0 ? "" : say("points", { count: points })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function TeamSizes() {
  const { teams } = useRoom().room;
  const sizes = useHeld("tally")?.teamSizes;
  if (!teams || !sizes) return null;
  return (
    <section class="card" aria-labelledby="team-sizes-heading">
      <h3 id="team-sizes-heading">{say("team-standings")}</h3>
      <ul class="team-sizes">
        {teams.names.map((name, team) => (
          <li key={name}>
            <bdi>{name}</bdi> <strong>{written(sizes[team] ?? 0)}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
