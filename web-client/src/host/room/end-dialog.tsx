// Asks once more before the quiz ends for everyone.
import { say } from "../../language/en-host.ts";
import { Modal } from "./modal.tsx";
import { useRoom } from "./room-context.ts";

export function EndDialog({ open, close }: { open: boolean; close: () => void }) {
  const { commands } = useRoom();
  const end = () => {
    if (commands.ready || commands.isOffline) close();
    commands.press("end");
  };
  return (
    <Modal open={open} close={close} class="small-dialog" labelledBy="end-heading">
      <h2 id="end-heading">{say("end-question")}</h2>
      <p>{say("end-consequence")}</p>
      <div class="row">
        <button type="button" class="button" onClick={close}>
          {say("end-no")}
        </button>
        <button type="button" class="button danger-main" aria-disabled={!commands.ready} onClick={end}>
          {say("end-yes")}
        </button>
      </div>
    </Modal>
  );
}
