// Removing or banning one student, with what each does and does not do.
import type { RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { Modal } from "./modal.tsx";
import { useRoom } from "./room-context.ts";

export function PutOutDialog({ row, close }: { row: RosterRow | undefined; close: () => void }) {
  const { commands } = useRoom();
  const putOut = (type: "remove" | "ban") => {
    if (row) commands.putOut(type, row.seat);
    close();
  };
  return (
    <Modal open={!!row} close={close} class="small-dialog" labelledBy="put-out-heading">
      <h2 id="put-out-heading">
        {say("remove-title")} <bdi>{row?.nickname}</bdi>
      </h2>
      <div class="put-out">
        <button type="button" class="button" disabled={row?.state !== "playing"} onClick={() => putOut("remove")}>
          {say("remove")}
        </button>
        <p>{say("remove-why")}</p>
        <button type="button" class="button danger" onClick={() => putOut("ban")}>
          {say("ban")}
        </button>
        <p>{say("ban-why")}</p>
      </div>
      <button type="button" class="button quiet" onClick={close}>
        {say("cancel")}
      </button>
    </Modal>
  );
}
