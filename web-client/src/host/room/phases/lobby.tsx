import { say } from "../../../language/en-host.ts";
import { RehearsalSlot } from "../../rehearsal/rehearsal-slot.tsx";
import { JoinCard, RemoteLink, ScreenLink } from "../invite.tsx";
import { useHeld, useRoom } from "../room-context.ts";
import { TeamSizes } from "../team-table.tsx";

export function Lobby() {
  return (
    <>
      <Arrivals />
      <TeamSizes />
      <JoinCard />
      <div class="two">
        <ScreenLink />
        <RemoteLink />
      </div>
      <RehearsalSlot as="card" />
    </>
  );
}

function Arrivals() {
  const { room } = useRoom();
  const joined = useHeld("tally")?.joined ?? 0;
  return (
    <div class="stage-head">
      <h2>{joined === 0 ? say("lobby-title") : say("lobby-count", { count: joined })}</h2>
      {joined === 0 && !room.locked && <p class="soft">{say("lobby-empty")}</p>}
      {room.locked && <p class="soft">{say("locked")}</p>}
    </div>
  );
}
