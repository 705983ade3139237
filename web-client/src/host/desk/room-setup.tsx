// What to play and how, then the room is opened. The same request sent again opens no second room: its id stays until
// something in it changes.
import { useMemo, useState } from "preact/hooks";
import type { OpenRoomRequest, PackSummary, RoomSummary } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { roomLink } from "../../stage/link.ts";
import { type Failure, openRoom } from "../server.ts";
import { allReady, isComplete, newRequestId, questionsIn, requestOf, type Settings } from "./settings.ts";
import { WaysToPlay } from "./ways-to-play.tsx";

export function RoomSetup({ pack, instructorKey }: { pack: PackSummary; instructorKey: string }) {
  const [settings, setSettings] = useState<Settings>(() => allReady(pack));
  const requestId = useMemo(newRequestId, [settings]);
  const [state, setState] = useState<{ opening: boolean; failure?: Failure }>({ opening: false });
  const change = (part: Partial<Settings>) => setSettings({ ...settings, ...part });
  const count = questionsIn(pack, settings.chapters);

  const open = async (event: Event) => {
    event.preventDefault();
    if (state.opening || count === 0 || !isComplete(settings)) return;
    setState({ opening: true });
    const request: OpenRoomRequest = { requestId, pack: pack.id, ...requestOf(settings) };
    const answer = await openRoom(instructorKey, request);
    if (answer.ok) enter(answer.value);
    else setState({ opening: false, failure: answer.failure });
  };

  return (
    <form class="card setup" onSubmit={open} aria-labelledby="setup-heading">
      <h2 id="setup-heading">{say("set-up")}</h2>
      <Chapters pack={pack} chosen={settings.chapters} choose={(chapters) => change({ chapters })} />
      <WaysToPlay ways={settings} change={change} />
      {state.failure && (
        <p class="banner bad" role="alert">
          {say(state.failure)}
        </p>
      )}
      {count === 0 && <p class="soft">{say("choose-chapter")}</p>}
      <button type="submit" class="button main" disabled={state.opening || count === 0 || !isComplete(settings)}>
        {state.opening ? say("opening") : count === 0 ? say("open-room-none") : say("open-room", { count })}
      </button>
    </form>
  );
}

function enter(room: RoomSummary) {
  if (room.hostSecret) location.assign(roomLink("", "host", room.room, room.hostSecret).replace(/^[^#]*/, ""));
}

interface ChaptersProps {
  pack: PackSummary;
  chosen: ReadonlySet<number>;
  choose: (chapters: ReadonlySet<number>) => void;
}

function Chapters({ pack, chosen, choose }: ChaptersProps) {
  if (pack.chapters.length < 2) return null;
  const turn = (chapter: number) => {
    const next = new Set(chosen);
    if (!next.delete(chapter)) next.add(chapter);
    choose(next);
  };
  return (
    <fieldset>
      <legend>{say("chapters")}</legend>
      {pack.chapters.map((chapter, position) => (
        <label key={position} class="check">
          <input
            type="checkbox"
            checked={chosen.has(position)}
            disabled={chapter.readyCount === 0}
            onChange={() => turn(position)}
          />
          <bdi>{chapter.title}</bdi>
          <span class="soft">
            {say("chapter-counts", { ready: chapter.readyCount, all: chapter.readyCount + chapter.emptyCount })}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
