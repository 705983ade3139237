// How a room is played: what nearly everybody chooses is in sight, the rest behind a word. It knows nothing of packs and rooms.
import { say } from "../../language/en-host.ts";
import type { Ways } from "./settings.ts";

interface Props {
  ways: Ways;
  change: (part: Partial<Ways>) => void;
}

const boards = ["speed", "accuracy", "none"] as const;
const plans = ["after-each-question", "at-chapter-ends", "never"] as const;

export function WaysToPlay({ ways, change }: Props) {
  return (
    <>
      <Board ways={ways} change={change} />
      <label class="check">
        <input
          type="checkbox"
          checked={ways.mayChangeAnswer}
          onChange={(event) => change({ mayChangeAnswer: event.currentTarget.checked })}
        />
        <span>{say("may-change")}</span>
      </label>
      <details class="more-ways">
        <summary>{summaryOf(ways)}</summary>
        {ways.board !== "none" && <StandingsPlan ways={ways} change={change} />}
        <label class="check">
          <input
            type="checkbox"
            checked={ways.untimed}
            onChange={(event) => change({ untimed: event.currentTarget.checked })}
          />
          <span>{say("untimed")}</span>
          <span class="soft">{say("untimed-why")}</span>
        </label>
      </details>
    </>
  );
}

/** What is not as usual is said where it is folded away. */
function summaryOf(ways: Ways): string {
  const chosen: string[] = [];
  if (ways.board !== "none" && ways.standings !== "after-each-question") chosen.push(say(`way-${ways.standings}`));
  if (ways.untimed) chosen.push(say("way-untimed"));
  return chosen.length === 0 ? say("more-ways") : say("more-ways-chosen", { ways: chosen.join(", ") });
}

function Board({ ways, change }: Props) {
  return (
    <fieldset>
      <legend>{say("ranking")}</legend>
      {boards.map((board) => (
        <label key={board} class="check">
          <input type="radio" name="board" checked={board === ways.board} onChange={() => change({ board })} />
          <span>{say(`board-${board}`)}</span>
          <span class="soft">{say(`board-${board}-why`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function StandingsPlan({ ways, change }: Props) {
  return (
    <fieldset>
      <legend>{say("standings-plan")}</legend>
      {plans.map((plan) => (
        <label key={plan} class="check">
          <input
            type="radio"
            name="standings"
            checked={plan === ways.standings}
            onChange={() => change({ standings: plan })}
          />
          <span>{say(`standings-${plan}`)}</span>
          {plan !== "after-each-question" && <span class="soft">{say(`standings-${plan}-why`)}</span>}
        </label>
      ))}
    </fieldset>
  );
}
