// What the first vote suggests: to explain, to discuss, or to go on. For the host alone.
import { say } from "../../language/en-host.ts";
import { useRoom } from "./room-context.ts";

export function Advice() {
  const { discussion } = useRoom().room.host;
  if (!discussion) return null;
  const { answered = 0, right = 0, advice } = discussion;
  if (answered === 0) return null;
  return (
    <p class="card advice" data-advice={advice} role="status">
      <strong>{say("right-share", { right, answered, percent: Math.round((100 * right) / answered) })}</strong>
      {advice && <span>{say(`advice-${advice}`)}</span>}
    </p>
  );
}
