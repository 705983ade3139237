// What the wrong options tell about those who chose them: for the host alone.
import { say } from "../../language/en-host.ts";
import { useHeld, useRoom } from "./room-context.ts";

export function Misconceptions() {
  const { room } = useRoom();
  const tally = useHeld("tally");
  if (!room.question || tally?.round !== room.question.round) return null;
  const held = (room.host.misconceptions ?? [])
    .map(({ option, words }) => ({ words, count: tally.counts?.[option] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((one, other) => other.count - one.count);
  if (held.length === 0) return null;
  return (
    <section class="card" aria-labelledby="misconceptions-heading">
      <h3 id="misconceptions-heading">
        {say("misconceptions")} <span class="soft">{`(${say("only-you")})`}</span>
      </h3>
      <ul class="misconceptions">
        {held.map(({ words, count }) => (
          <li key={words} dir="auto">
            {say("think-that", { count, words })}
          </li>
        ))}
      </ul>
    </section>
  );
}
