// What the button of an action says, which depends on where the game is.
import type { HostRoomDocument } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import type { Action } from "../actions.ts";

export function labelOf(action: Action, { phase, host }: HostRoomDocument): string {
  const isBetween = phase === "lobby" || phase === "revealed" || phase === "standings" || phase === "slide";
  if (action === "ask" && phase === "lobby") return say("start");
  if (action === "ask" && host.next?.kind === "slide") return say("show-slide");
  if (action === "skip" && isBetween) return say("skip-next");
  return say(action);
}
