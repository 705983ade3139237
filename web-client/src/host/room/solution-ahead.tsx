// The solution before the class sees it: folded, because a teacher's laptop is often looked at by others too.
import { say } from "../../language/en-host.ts";
import { SolutionView } from "./distribution.tsx";
import { useRoom } from "./room-context.ts";

export function SolutionAhead() {
  const { room } = useRoom();
  const ahead = room.host.solutionAhead;
  if (!ahead || !room.question) return null;
  return (
    <details class="solution-ahead" key={room.question.round}>
      <summary>
        {say("solution-ahead")} <span class="soft">{`(${say("only-you")})`}</span>
      </summary>
      <SolutionView question={room.question} solution={ahead} />
    </details>
  );
}
