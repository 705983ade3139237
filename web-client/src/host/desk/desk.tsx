// The instructor's desk: the packs to play, and the rooms there are and were.
import { useEffect, useRef, useState } from "preact/hooks";
import type { PackList } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { type Failure, fetchPacks, fetchRooms } from "../server.ts";
import { Findings } from "./findings.tsx";
import { Losses } from "./losses.tsx";
import { PackChoice } from "./pack-choice.tsx";
import { RoomList } from "./room-list.tsx";
import { RoomSetup } from "./room-setup.tsx";
import { TryAgain } from "./try-again.tsx";
import { useAnswer } from "./use-answer.ts";

const roomsEveryMs = 5_000;

export function Desk({ instructorKey }: { instructorKey: string }) {
  // They change with the server's next start only: asked for when the page is looked at again, or the server was away.
  const packs = useAnswer(() => fetchPacks(instructorKey));
  const rooms = useAnswer(() => fetchRooms(instructorKey), roomsEveryMs);
  useWhenBack(rooms.failure, packs.again);
  const failure = packs.failure ?? rooms.failure;
  const again = () => {
    packs.again();
    rooms.again();
  };
  return (
    <>
      <header class="desk-header">
        <p class="wordmark">{say("product")}</p>
      </header>
      <main class="desk">
        <h1>{say("desk-title")}</h1>
        {failure && <TryAgain failure={failure} again={again} />}
        {packs.value ? (
          <Packs list={packs.value} instructorKey={instructorKey} />
        ) : (
          !packs.failure && <p class="soft">{say("loading")}</p>
        )}
        {(rooms.value || !rooms.failure) && (
          <section class="rooms" aria-labelledby="rooms-heading">
            <h2 id="rooms-heading">{say("rooms")}</h2>
            {rooms.value?.losses && <Losses sentences={rooms.value.losses} />}
            {rooms.value ? (
              <RoomList rooms={rooms.value.rooms} instructorKey={instructorKey} />
            ) : (
              <p class="soft">{say("loading")}</p>
            )}
          </section>
        )}
      </main>
    </>
  );
}

/** Calls `act` when requests go well again after one that failed. */
function useWhenBack(failure: Failure | undefined, act: () => void) {
  const failed = useRef(false);
  useEffect(() => {
    if (failed.current && !failure) act();
    failed.current = failure !== undefined;
  }, [failure]);
}

function Packs({ list, instructorKey }: { list: PackList; instructorKey: string }) {
  const playable = list.packs.filter((pack) => pack.readyCount > 0);
  const [chosen, choose] = useState<string>();
  const only = playable.length === 1 ? playable[0] : undefined;
  const pack = playable.find((candidate) => candidate.id === chosen) ?? only;
  return (
    <>
      {list.packs.length === 0 ? (
        <div class="card empty">
          <h2>{say("no-packs-title")}</h2>
          <p>{say("no-packs")}</p>
        </div>
      ) : (
        <div class="packs-and-setup">
          <PackChoice packs={list.packs} chosen={pack?.id} choose={choose} />
          {pack ? (
            <RoomSetup key={JSON.stringify(pack)} pack={pack} instructorKey={instructorKey} />
          ) : (
            <p class="setup-hint soft">{say(playable.length === 0 ? "no-pack-ready" : "choose-pack")}</p>
          )}
        </div>
      )}
      <Findings findings={list.findings} />
    </>
  );
}
