// The way into a room: connects, and says in words when the server does not let this page in.
import type { HostRoomDocument } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import type { Link } from "../../shared/connection.ts";
import type { Held } from "../../shared/documents.ts";
import type { Session } from "../../shared/session.ts";
import { usePart, useStore } from "../../shared/store.ts";
import { useSession } from "../../stage/use-session.ts";
import { Downloads } from "../downloads.tsx";
import { AllRooms } from "./all-rooms.tsx";
import { RoomContext } from "./room-context.ts";
import { RoomPage } from "./room-page.tsx";
import { useCommands } from "./use-commands.ts";

interface Address {
  room: string;
  secret: string;
}

export function RoomDoor({ room, secret }: Address) {
  const session = useSession({ role: "host", room, secret });
  return session ? <RoomInside session={session} room={room} secret={secret} /> : null;
}

/** The documents of a host always have the host's part; a page shown anything else waits. */
function roomOf({ room }: Held): HostRoomDocument | undefined {
  return room?.host ? (room as HostRoomDocument) : undefined;
}

export function RoomInside({ session, room: id, secret }: { session: Session } & Address) {
  const link = useStore(session.link);
  const room = usePart(session.documents, roomOf);
  const commands = useCommands(session, link, room);
  const over = link.state.is === "ended" && room?.phase !== "finished";
  if (over) return <NotLetIn link={link} room={id} secret={secret} title={room?.title} />;
  if (!room) return <Connecting link={link} />;
  return (
    <RoomContext.Provider value={{ session, room, secret, commands }}>
      <RoomPage />
    </RoomContext.Provider>
  );
}

function Connecting({ link }: { link: Link }) {
  return (
    <main class="door">
      <p class="soft" role="status">
        {say(link.state.is === "offline" ? "offline" : "connecting")}
      </p>
    </main>
  );
}

function NotLetIn({ link, room, secret, title }: { link: Link; title: string | undefined } & Address) {
  const { state } = link;
  const closed = state.is === "ended" && state.reason !== "refused";
  return (
    <main class="door">
      <div class="card">
        <h1>{say(closed ? "closed-title" : "room-gone-title")}</h1>
        <p>{say("room-gone")}</p>
        <Downloads room={room} bearer={secret} title={title ?? room} />
        <AllRooms />
      </div>
    </main>
  );
}
