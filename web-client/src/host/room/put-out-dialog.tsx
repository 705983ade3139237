// Removing or banning one student, with what each does and does not do.
import { useEffect, useRef } from "preact/hooks";
import type { RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { useRoom } from "./room-context.ts";

export function PutOutDialog({ row, close }: { row: RosterRow | undefined; close: () => void }) {
  const { commands } = useRoom();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (row) dialog.current?.showModal();
    else dialog.current?.close();
  }, [row]);
  const putOut = (type: "remove" | "ban") => {
    if (row) commands.putOut(type, row.seat);
    close();
  };
  return (
    <dialog ref={dialog} class="small-dialog" aria-labelledby="put-out-heading" onClose={close}>
      <h2 id="put-out-heading">{say("remove-title", { name: row?.nickname ?? "" })}</h2>
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
      <button type="button" class="button quiet" onClick={() => dialog.current?.close()}>
        {say("cancel")}
      </button>
    </dialog>
  );
}
