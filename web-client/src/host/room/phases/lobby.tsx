import { say } from "../../../language/en-host.ts";
import { JoinCard, RemoteLink, ScreenLink } from "../invite.tsx";
import { useRoom } from "../room-context.ts";

export function Lobby() {
  const { held, room } = useRoom();
  const joined = held.tally?.joined ?? 0;
  return (
    <>
      <div class="stage-head">
        <h2>{joined === 0 ? say("lobby-title") : say("lobby-count", { count: joined })}</h2>
        {joined === 0 && !room.locked && <p class="soft">{say("lobby-empty")}</p>}
        {room.locked && <p class="soft">{say("locked")}</p>}
      </div>
      <JoinCard />
      <div class="two">
        <ScreenLink />
        <RemoteLink />
      </div>
    </>
  );
}
