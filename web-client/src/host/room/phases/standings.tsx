import { say } from "../../../language/en-host.ts";
import { useRoom } from "../room-context.ts";
import { StandingsTable } from "../standings-table.tsx";
import { TeamTable } from "../team-table.tsx";

export function Standings() {
  const { room } = useRoom();
  if (!room.standings)
    return (
      <div class="stage-head">
        <h2>{say("skipped-title")}</h2>
        <p class="soft">{say("skipped-why")}</p>
      </div>
    );
  return (
    <>
      <div class="stage-head">
        <h2>{say("standings")}</h2>
      </div>
      <TeamTable />
      <StandingsTable standings={room.standings} />
    </>
  );
}
