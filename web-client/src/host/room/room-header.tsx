// Which room this is, where the game stands, and how to let people in or keep them out.
import { say } from "../../language/en-host.ts";
import { spokenPin } from "../../stage/link.ts";
import { AllRooms } from "./all-rooms.tsx";
import { InviteButton } from "./invite.tsx";
import { useHeld, useRoom } from "./room-context.ts";
import { onceOf } from "./settling.ts";

export function RoomHeader() {
  const { room } = useRoom();
  const { question, questionCount } = room;
  return (
    <header class="room-header">
      <div class="room-title">
        <AllRooms />
        <h1 dir="auto">{room.title}</h1>
        <p class="soft">
          {question && <span>{say("question-of", { number: question.number, all: questionCount })}</span>}
          <HeadCount />
        </p>
      </div>
      {room.phase !== "finished" && (
        <div class="room-access">
          <p class="pin-small">
            {say("pin")} <strong>{spokenPin(room.pin)}</strong>
          </p>
          {room.phase !== "lobby" && <InviteButton />}
          <LockButton />
        </div>
      )}
    </header>
  );
}

function HeadCount() {
  const tally = useHeld("tally");
  return tally ? <span>{say("present-of", { present: tally.present, joined: tally.joined })}</span> : null;
}

function LockButton() {
  const { room, commands } = useRoom();
  const action = room.locked ? "unlock" : "lock";
  return (
    <button
      type="button"
      class="button quiet lock"
      data-locked={room.locked}
      title={room.locked ? say("locked") : undefined}
      aria-keyshortcuts="L"
      aria-disabled={!commands.ready}
      onClick={onceOf(() => commands.press(action))}
    >
      {say(action)}
    </button>
  );
}
