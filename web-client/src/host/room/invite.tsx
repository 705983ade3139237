// All ways into the room: for students, for the projector, for a second host.
import { useState } from "preact/hooks";
import { say } from "../../language/en-host.ts";
import { joinLink, originOf, roomLink, spokenAddress, spokenPin } from "../../stage/link.ts";
import { QrCode } from "../../stage/qr-code.tsx";
import { CopyButton } from "../copy-button.tsx";
import { RehearsalSlot } from "../rehearsal/rehearsal-slot.tsx";
import { Modal } from "./modal.tsx";
import { useHeld, useRoom } from "./room-context.ts";

/** Where other devices find the server: this page may have been opened as "localhost", which only this machine knows. */
function useJoinUrl(): { joinUrl: string; origin: string } {
  const joinUrl = useHeld("welcome")?.joinUrl ?? location.origin;
  return { joinUrl, origin: originOf(joinUrl, location.origin) };
}

export function JoinCard() {
  const { room } = useRoom();
  const { joinUrl } = useJoinUrl();
  const link = joinLink(joinUrl, room.pin);
  return (
    <section class="card join-card" aria-label={say("join-title")}>
      <QrCode address={link} label={say("join-qr")} />
      <div class="join-words">
        <p class="soft">{say("join-title")}</p>
        <p class="join-address">{spokenAddress(joinUrl)}</p>
        <p class="soft">{say("pin")}</p>
        <p class="pin-large">{spokenPin(room.pin)}</p>
        <CopyButton text={link} label={say("copy-join")} />
      </div>
    </section>
  );
}

export function ScreenLink() {
  const { room } = useRoom();
  const { origin } = useJoinUrl();
  const secret = useHeld("welcome")?.screenSecret;
  if (!secret) return null;
  return (
    <section class="card link-card" aria-labelledby="projector-heading">
      <h2 id="projector-heading">{say("projector")}</h2>
      <p class="soft">{say("projector-why")}</p>
      {!("wakeLock" in navigator) && <p class="soft">{say("projector-sleeps")}</p>}
      <div class="row">
        <a class="button" target="_blank" rel="noopener" href={roomLink("", "screen", room.room, secret)}>
          {say("open-projector")}
        </a>
        <CopyButton text={roomLink(origin, "screen", room.room, secret)} label={say("copy-projector")} />
      </div>
    </section>
  );
}

/** The code is drawn only when asked for: a class that photographs it would control the room. */
export function RemoteLink() {
  const { room, secret } = useRoom();
  const { origin } = useJoinUrl();
  const [open, setOpen] = useState(false);
  const link = roomLink(origin, "host", room.room, secret);
  return (
    <section class="card link-card" aria-labelledby="remote-heading">
      <h2 id="remote-heading">{say("remote")}</h2>
      <p class="soft">{say("remote-why")}</p>
      <div class="row">
        <button type="button" class="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {say(open ? "hide-remote" : "show-remote")}
        </button>
        <CopyButton text={link} label={say("copy-remote")} />
      </div>
      {open && <QrCode address={link} label={say("remote-qr")} />}
    </section>
  );
}

export function InviteButton() {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <button type="button" class="button quiet" onClick={() => setOpen(true)}>
        {say("invite")}
      </button>
      <Modal open={open} close={close} class="invite-dialog" labelledBy="invite-heading">
        <div class="dialog-head">
          <h2 id="invite-heading">{say("invite-title")}</h2>
          <button type="button" class="button quiet" onClick={close}>
            {say("close-dialog")}
          </button>
        </div>
        <JoinCard />
        <ScreenLink />
        <RemoteLink />
        <RehearsalSlot as="card" />
      </Modal>
    </>
  );
}
