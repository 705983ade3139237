// The door of the host page: the link says whether it is the instructor's desk or one room.
import { useEffect } from "preact/hooks";
import { say } from "../language/en-host.ts";
import { type Link, readLink } from "../stage/link.ts";
import { useHash } from "../stage/use-hash.ts";
import { Desk } from "./desk/desk.tsx";
import { rememberedKey, rememberKey } from "./instructor-key.ts";
import { RoomDoor } from "./room/room-door.tsx";

export function HostPage() {
  const link = readLink(useHash());
  const key = link.to === "desk" ? link.key : rememberedKey();
  useEffect(() => {
    if (link.to === "desk") rememberKey(link.key);
  }, [link.to === "desk" && link.key]);

  if (link.to === "room") return <RoomDoor key={link.room + link.secret} room={link.room} secret={link.secret} />;
  if (link.to !== "nowhere" && key) return <Desk key={key} instructorKey={key} />;
  return <ClosedDoor link={link} />;
}

function ClosedDoor({ link }: { link: Link }) {
  const broken = link.to === "nowhere";
  return (
    <main class="door">
      <div class="card">
        <h1>{say(broken ? "broken-link-title" : "no-link-title")}</h1>
        <p>{say(broken ? "broken-link" : "no-link")}</p>
      </div>
    </main>
  );
}
