import { say } from "../../../language/en-host.ts";
import { asStandings, podium } from "../../../stage/standing-moves.ts";
import { Downloads } from "../../downloads.tsx";
import { useRoom } from "../room-context.ts";
import { StandingsTable } from "../standings-table.tsx";
import { TeamTable } from "../team-table.tsx";

export function Finished() {
  const { room, secret } = useRoom();
  const standings = room.standings ?? [];
  return (
    <>
      <div class="stage-head">
        <h2>{say("finished-title")}</h2>
        {!room.standings && <p class="soft">{say("finished-without-podium")}</p>}
        {room.standings?.length === 0 && <p class="soft">{say("finished-empty")}</p>}
      </div>
      {standings.length > 0 && <Podium />}
      <section class="card results" aria-labelledby="results-heading">
        <h3 id="results-heading">{say("results")}</h3>
        <p class="soft">{say("results-why")}</p>
        <Downloads room={room.room} bearer={secret} title={room.title} />
      </section>
      <TeamTable />
      {standings.length > 0 && <StandingsTable standings={standings} />}
    </>
  );
}

function Podium() {
  const { teams, standings = [] } = useRoom().room;
  const steps = podium(teams?.standings ? asStandings(teams) : standings);
  return (
    <ol class="podium" aria-label={say("podium")}>
      {steps.map(({ rank, standings }) => (
        <li key={rank} class="card" data-rank={rank} value={rank}>
          <span class="rank">{rank}</span>
          <span class="podium-names">
            {standings.map((standing) => (
              <strong key={standing.seat} dir="auto">
                {standing.nickname}
              </strong>
            ))}
          </span>
          <span class="soft">{say("points", { count: standings[0]?.points ?? 0 })}</span>
        </li>
      ))}
    </ol>
  );
}
