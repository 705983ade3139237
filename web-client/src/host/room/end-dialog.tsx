// Asks once more before the quiz ends for everyone.
import type { RefObject } from "preact";
import { say } from "../../language/en-host.ts";
import { useRoom } from "./room-context.ts";

export function EndDialog({ dialog }: { dialog: RefObject<HTMLDialogElement | null> }) {
  const { commands } = useRoom();
  const end = () => {
    if (!commands.ready) return;
    dialog.current?.close();
    commands.press("end");
  };
  return (
    <dialog ref={dialog} class="small-dialog" aria-labelledby="end-heading">
      <h2 id="end-heading">{say("end-question")}</h2>
      <p>{say("end-consequence")}</p>
      <div class="row">
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {say("end-no")}
        </button>
        <button type="button" class="button danger-main" aria-disabled={!commands.ready} onClick={end}>
          {say("end-yes")}
        </button>
      </div>
    </dialog>
  );
}
