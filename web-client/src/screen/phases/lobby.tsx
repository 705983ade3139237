import { say } from "../../language/en-host.ts";
import { joinLink, spokenAddress, spokenPin } from "../../stage/link.ts";
import { QrCode } from "../../stage/qr-code.tsx";
import { FitBox } from "../fit-box.tsx";
import { useScreen } from "../screen-context.ts";

export function Lobby() {
  const { room, held } = useScreen();
  const joinUrl = held.welcome?.joinUrl ?? location.origin;
  return (
    <main class="screen-lobby">
      <section class="way-in" aria-label={say("join-at")}>
        <QrCode address={joinLink(joinUrl, room.pin)} label={say("join-qr")} />
        <div class="way-in-words">
          <h1>{room.title}</h1>
          <p class="caption">{say("join-at")}</p>
          <p class="address">{spokenAddress(joinUrl)}</p>
          <p class="caption">{say("pin")}</p>
          <p class="pin">{spokenPin(room.pin)}</p>
        </div>
      </section>
      <Names />
    </main>
  );
}

function Names() {
  const { tally } = useScreen().held;
  if (!tally || tally.joined === 0) return <p class="lobby-hint">{say("screen-lobby-empty")}</p>;
  return (
    <>
      <p class="joined-count" role="status">
        {say("screen-joined", { count: tally.joined })}
      </p>
      <FitBox content={tally.names.join("\n")} largest={1 / 18}>
        <ul class="names">
          {tally.names.map((name) => (
            <li key={name} dir="auto">
              {name}
            </li>
          ))}
          {tally.moreNames > 0 && <li class="more">{say("screen-more", { count: tally.moreNames })}</li>}
        </ul>
      </FitBox>
    </>
  );
}
