// The rooms there are and were, newest first as the server lists them.
import type { RoomSummary } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { roomLink, spokenPin } from "../../stage/link.ts";
import { Downloads } from "../downloads.tsx";

export function RoomList({ rooms, instructorKey }: { rooms: readonly RoomSummary[]; instructorKey: string }) {
  if (rooms.length === 0) return <p class="soft">{say("no-rooms")}</p>;
  return (
    <ul class="room-list">
      {rooms.map((room) => (
        <RoomEntry key={room.room} room={room} instructorKey={instructorKey} />
      ))}
    </ul>
  );
}

const badges = { live: "badge good", ended: "badge", damaged: "badge warning" } as const;
const dateAndTime = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

function RoomEntry({ room, instructorKey }: { room: RoomSummary; instructorKey: string }) {
  const live = room.state === "live";
  return (
    <li class="card room-entry" data-state={room.state}>
      <div class="room-words">
        <h3 dir="auto">{room.title}</h3>
        <p class="soft">
          <span class={badges[room.state]}>{say(`room-${room.state}`)}</span>
          {live && <span>{`${say("pin")} ${spokenPin(room.pin)}`}</span>}
          <span>{say("room-students", { count: room.students })}</span>
          <span>{say("room-progress", { asked: room.questionsAsked, all: room.questionCount })}</span>
          <span>{say("room-opened", { when: dateAndTime.format(room.openedAtMs) })}</span>
        </p>
      </div>
      <div class="room-links">
        {live && room.hostSecret && (
          <a class="button main" href={roomLink("", "host", room.room, room.hostSecret)}>
            {say("resume-room")}
          </a>
        )}
        {live && room.screenSecret && (
          <a
            class="button quiet"
            target="_blank"
            rel="noopener"
            href={roomLink("", "screen", room.room, room.screenSecret)}
          >
            {say("open-screen")}
          </a>
        )}
        <Downloads room={room.room} bearer={instructorKey} title={room.title} />
      </div>
    </li>
  );
}
