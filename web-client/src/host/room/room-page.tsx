// One room under control: what goes on in the middle, what to do next below, the students beside it.
import { useRef } from "preact/hooks";
import { say } from "../../language/en-host.ts";
import { useStore } from "../../shared/store.ts";
import { RehearsalPlace } from "../rehearsal/rehearsal-slot.tsx";
import { ActionBar } from "./action-bar.tsx";
import { useKeptFocus } from "./kept-focus.ts";
import { Outcome } from "./outcome.tsx";
import { Asking } from "./phases/asking.tsx";
import { Closed } from "./phases/closed.tsx";
import { Discussing } from "./phases/discussing.tsx";
import { Finished } from "./phases/finished.tsx";
import { Lobby } from "./phases/lobby.tsx";
import { Revealed } from "./phases/revealed.tsx";
import { Slide } from "./phases/slide.tsx";
import { Standings } from "./phases/standings.tsx";
import { useHeld, useRoom } from "./room-context.ts";
import { RoomHeader } from "./room-header.tsx";
import { RosterPanel } from "./roster-panel.tsx";

const phases = {
  lobby: Lobby,
  asking: Asking,
  closed: Closed,
  discussing: Discussing,
  revealed: Revealed,
  standings: Standings,
  slide: Slide,
  finished: Finished,
} as const;

export function RoomPage() {
  const { room } = useRoom();
  const Phase = phases[room.phase];
  const page = useRef<HTMLDivElement>(null);
  const stage = useRef<HTMLElement>(null);
  useKeptFocus(page, () => page.current?.querySelector<HTMLElement>(".primary") ?? stage.current);
  return (
    <RehearsalPlace>
      <div ref={page} class="room-page">
        <RoomHeader />
        <Banners />
        <main ref={stage} class="stage" tabIndex={-1}>
          <Phase />
        </main>
        <RosterPanel />
        <ActionBar />
      </div>
    </RehearsalPlace>
  );
}

function Banners() {
  const { room, session } = useRoom();
  const notice = useHeld("notice");
  const { state } = useStore(session.link);
  const offline = state.is === "offline" || state.is === "connecting";
  return (
    <div class="banners">
      <div role="status">
        {offline && <p class="banner warn">{say("offline")}</p>}
        {room.remedy && <p class="banner">{say(`remedy-${room.remedy.kind}`, { number: room.remedy.number })}</p>}
        {notice === "cannot-save" && <p class="banner bad">{say("cannot-save-notice")}</p>}
      </div>
      <Outcome />
    </div>
  );
}
