import { say } from "../../language/en-host.ts";
import { written } from "../../language/translate.ts";
import { joinLink, spokenAddress, spokenPin } from "../../stage/link.ts";
import { QrCode } from "../../stage/qr-code.tsx";
import { FitBox } from "../fit-box.tsx";
import { useScreen } from "../screen-context.ts";
import { usePaced } from "../use-paced.ts";

export function Lobby() {
  const { room } = useScreen();
  return (
    <main class="screen-lobby">
      {room.locked ? <NoWayIn /> : <WayIn />}
      <Names />
    </main>
  );
}

function WayIn() {
  const { room, held } = useScreen();
  const joinUrl = held.welcome?.joinUrl ?? location.origin;
  return (
    <section class="way-in" aria-label={say("join-at")}>
      <QrCode address={joinLink(joinUrl, room.pin)} label={say("join-qr")} />
      <div class="way-in-words">
        <h1 dir="auto">{room.title}</h1>
        <p class="caption">{say("join-at")}</p>
        <p class="address">{spokenAddress(joinUrl)}</p>
        <p class="caption">{say("pin")}</p>
        <p class="pin">{spokenPin(room.pin)}</p>
      </div>
    </section>
  );
}

/** Nobody is invited to a door that does not open. */
function NoWayIn() {
  return (
    <section class="way-in locked">
      <div class="way-in-words">
        <h1 dir="auto">{useScreen().room.title}</h1>
        <p class="address">{say("screen-locked")}</p>
        <p class="caption">{say("screen-locked-why")}</p>
      </div>
    </section>
  );
}

function TeamSizes() {
  const { held, room } = useScreen();
  const sizes = held.tally?.teamSizes;
  if (!room.teams || !sizes) return null;
  return (
    <ul class="team-sizes">
      {room.teams.names.map((name, team) => (
        <li key={name}>
          <bdi>{name}</bdi> <strong>{written(sizes[team] ?? 0)}</strong>
        </li>
      ))}
    </ul>
  );
}

/** A full hall brings other names with each count; to fit them into the page takes a while, too. */
const namesLeastMs = 1_000;

function Names() {
  const { held, room } = useScreen();
  const { tally } = held;
  const { names = [], moreNames = 0 } = usePaced(tally, namesLeastMs) ?? {};
  if (!tally || tally.joined === 0)
    return <p class="lobby-hint">{say(room.locked ? "screen-lobby-nobody" : "screen-lobby-empty")}</p>;
  return (
    <>
      <p class="joined-count" role="status">
        {say("screen-joined", { count: tally.joined })}
      </p>
      <TeamSizes />
      <FitBox content={names.join("\n")} largest={1 / 18}>
        <ul class="names">
          {names.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
          {moreNames > 0 && <li class="more">{say("screen-more", { count: moreNames })}</li>}
        </ul>
      </FitBox>
    </>
  );
}
