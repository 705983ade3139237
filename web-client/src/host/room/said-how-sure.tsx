// How many have said how sure they are, so that nobody is hurried. How sure, the reveal tells.
import { say } from "../../language/en-host.ts";
import { useHeld, useRoom } from "./room-context.ts";

export function SaidHowSure() {
  const { question } = useRoom().room;
  const tally = useHeld("tally");
  if (!question?.asksConfidence || tally?.round !== question.round) return null;
  return <p class="clock-words soft">{say("said-how-sure", { count: tally.saidHowSure ?? 0 })}</p>;
}
