// How many have answered the question in play, of those who are here.
import { say } from "../../language/en-host.ts";
import { written } from "../../language/translate.ts";
import { useHeld, useRoom } from "./room-context.ts";

/** A tally may be of the question before, for a moment. */
export function useAnswered(): { answered: number; present: number } {
  const { room } = useRoom();
  const { round = 0, answered = 0, present = 0 } = useHeld("tally") ?? {};
  const ofThisRound = round === room.question?.round ? answered : 0;
  return { answered: ofThisRound, present: Math.max(present, ofThisRound) };
}

export function LiveCount() {
  const { answered, present } = useAnswered();
  return (
    <p class="live-count">
      <strong>{written(answered)}</strong>
      <span>{say("of-present-answered", { present })}</span>
    </p>
  );
}
