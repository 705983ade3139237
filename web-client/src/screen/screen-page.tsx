// The door of the projector's page. It only shows: what it is sent holds nothing that the room must not see yet.
import type { RoomDocument } from "../../../protocol/messages.ts";
import { say } from "../language/en-host.ts";
import type { LinkState } from "../shared/connection.ts";
import type { Session } from "../shared/session.ts";
import { useStore } from "../shared/store.ts";
import { useWakeLock } from "../shared/wake-lock.ts";
import { readLink } from "../stage/link.ts";
import { useHash } from "../stage/use-hash.ts";
import { useSession } from "../stage/use-session.ts";
import { LinkNotice, ServerNotice } from "./notices.tsx";
import { Asking } from "./phases/asking.tsx";
import { Closed } from "./phases/closed.tsx";
import { Discussing } from "./phases/discussing.tsx";
import { Finished } from "./phases/finished.tsx";
import { Lobby } from "./phases/lobby.tsx";
import { Revealed } from "./phases/revealed.tsx";
import { Slide } from "./phases/slide.tsx";
import { Standings } from "./phases/standings.tsx";
import { ScreenContext } from "./screen-context.ts";

export function ScreenPage() {
  const link = readLink(useHash());
  if (link.to === "room") return <ScreenOf key={link.room + link.secret} room={link.room} secret={link.secret} />;
  const broken = link.to === "nowhere";
  return (
    <Door
      title={say(broken ? "broken-link-title" : "screen-no-link-title")}
      words={say(broken ? "broken-link" : "screen-no-link")}
    />
  );
}

function ScreenOf({ room, secret }: { room: string; secret: string }) {
  const session = useSession({ role: "screen", room, secret });
  return session ? <Screen session={session} /> : null;
}

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

export function Screen({ session }: { session: Session }) {
  const held = useStore(session.documents);
  const { state } = useStore(session.link);
  const { room } = held;
  useWakeLock(true);
  if (!room) return <Door title={waitingWords(state)} />;
  const Phase = phases[room.phase];
  return (
    <ScreenContext.Provider value={{ session, held, room }}>
      <div class="projection">
        <ServerNotice notice={held.notice} remedy={room.remedy} />
        <div class="screen" data-phase={room.phase}>
          <Phase key={pageOf(room)} />
          <LinkNotice state={state} over={room.phase === "finished"} />
        </div>
      </div>
    </ScreenContext.Provider>
  );
}

/** What belongs to one page of the show: a page that is another one is drawn anew, so that it enters as one. */
function pageOf({ phase, question, slide, step }: RoomDocument): string {
  if (slide) return `slide ${step}`;
  return question ? `question ${question.round}` : phase;
}

function waitingWords(state: LinkState): string {
  if (state.is !== "ended") return say(state.is === "offline" ? "screen-offline" : "connecting");
  return say(state.reason === "refused" ? "screen-refused" : "screen-over");
}

function Door({ title, words }: { title: string; words?: string }) {
  return (
    <main class="screen-door">
      <h1>{title}</h1>
      {words && <p>{words}</p>}
    </main>
  );
}
