// What a host may do for and about one student: extra time, and putting out, with what each does and does not do.
import type { RosterRow } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { Modal } from "./modal.tsx";
import { useRoom } from "./room-context.ts";
import { type ExtraTime, extraTimeLabel } from "./use-commands.ts";

interface Props {
  row: RosterRow;
  close: () => void;
}

export function StudentDialog({ row, close }: { row: RosterRow | undefined; close: () => void }) {
  return (
    <Modal open={!!row} close={close} class="small-dialog" labelledBy="student-heading">
      <h2 id="student-heading">
        <bdi>{row?.nickname}</bdi>
      </h2>
      {row?.state === "playing" && <ExtraTimeChoice row={row} close={close} />}
      {row && <PutOut row={row} close={close} />}
      <button type="button" class="button quiet" onClick={close}>
        {say("cancel")}
      </button>
    </Modal>
  );
}

const steps: readonly ExtraTime[] = [0, 25, 50, 100];

/** Steps that cannot be chosen now are shown all the same, with the reason: who looks for them finds them. */
function ExtraTimeChoice({ row, close }: Props) {
  const { room, commands } = useRoom();
  const isOpen = room.phase === "asking";
  const given = row.extraTimePercent ?? 0;
  return (
    <section class="extra-time" aria-labelledby="extra-time-heading">
      <h3 id="extra-time-heading">{say("extra-time")}</h3>
      <div class="filters">
        {steps.map((percent) => (
          <button
            key={percent}
            type="button"
            class="chip"
            aria-pressed={percent === given}
            disabled={isOpen}
            onClick={() => {
              if (percent !== given) commands.grant(row.seat, percent);
              close();
            }}
          >
            {extraTimeLabel(percent)}
          </button>
        ))}
      </div>
      <p>{say(isOpen ? "extra-time-not-now" : "extra-time-why")}</p>
    </section>
  );
}

function PutOut({ row, close }: Props) {
  const { commands } = useRoom();
  const putOut = (type: "remove" | "ban") => {
    commands.putOut(type, row.seat);
    close();
  };
  return (
    <section class="put-out" aria-labelledby="put-out-heading">
      <h3 id="put-out-heading">{say("remove-title")}</h3>
      <button type="button" class="button" disabled={row.state !== "playing"} onClick={() => putOut("remove")}>
        {say("remove")}
      </button>
      <p>{say("remove-why")}</p>
      <button type="button" class="button danger" onClick={() => putOut("ban")}>
        {say("ban")}
      </button>
      <p>{say("ban-why")}</p>
    </section>
  );
}
