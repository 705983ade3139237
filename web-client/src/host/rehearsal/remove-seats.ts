// Takes seats out of the room by the host's own command, one after another: the host's connection has one command in flight
// and a short queue, which are for the person first. It knows nothing of who sits there.
import type { Session } from "../../shared/session.ts";

/** A removal that gets no answer while it is fresh is not sent again. */
const freshForMs = 10_000;

/** Calls `done` when all are gone, or when the link has ended. */
export function removeSeats(host: Session, seats: readonly number[], done: () => void): void {
  const left = [...seats];
  const goOn = () => {
    const { inFlight, state } = host.link.get();
    if (inFlight && state.is !== "ended") return;
    const seat = state.is === "ended" ? undefined : left.shift();
    if (seat !== undefined) return void host.send({ type: "remove", seat }, freshForMs);
    stop();
    done();
  };
  const stop = host.link.subscribe(goOn);
  goOn();
}
