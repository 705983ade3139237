// How a room is played: what nearly everybody chooses is in sight, the rest behind a word. It knows nothing of packs and rooms.
import { say } from "../../language/en-host.ts";
import { faultIn, type TeamFault, teamCount, type Ways } from "./settings.ts";

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
        <Switch ways={ways} change={change} way="untimed" />
        <Switch ways={ways} change={change} way="peerInstruction" />
        <Switch ways={ways} change={change} way="confidence" />
        <Teams ways={ways} change={change} />
      </details>
    </>
  );
}

/** What is not as usual is said where it is folded away. */
function summaryOf(ways: Ways): string {
  const chosen: string[] = [];
  if (ways.board !== "none" && ways.standings !== "after-each-question") chosen.push(say(`way-${ways.standings}`));
  if (ways.untimed) chosen.push(say("way-untimed"));
  if (ways.peerInstruction) chosen.push(say("way-peer-instruction"));
  if (ways.confidence) chosen.push(say("way-confidence"));
  if (ways.teams !== "none") chosen.push(say("way-teams", { count: teamCount(ways.teamNames) }));
  return chosen.length === 0 ? say("more-ways") : say("more-ways-chosen", { ways: chosen.join(", ") });
}

const switches = { untimed: "untimed", peerInstruction: "peer-instruction", confidence: "confidence" } as const;

function Switch({ ways, change, way }: Props & { way: keyof typeof switches }) {
  const words = switches[way];
  return (
    <label class="check">
      <input type="checkbox" checked={ways[way]} onChange={(event) => change({ [way]: event.currentTarget.checked })} />
      <span>{say(words)}</span>
      <span class="soft">{say(`${words}-why`)}</span>
    </label>
  );
}

function faultWords(fault: TeamFault): string {
  if (fault.is === "count") return say("team-names-count");
  return say(fault.is === "long" ? "team-name-long" : "team-name-twice", { name: fault.name });
}

const teamPlans = ["none", "chosen", "balanced"] as const;

function Teams({ ways, change }: Props) {
  const fault = faultIn(ways.teamNames);
  return (
    <fieldset>
      <legend>{say("teams")}</legend>
      {teamPlans.map((plan) => (
        <label key={plan} class="check">
          <input type="radio" name="teams" checked={plan === ways.teams} onChange={() => change({ teams: plan })} />
          <span>{say(`teams-${plan}`)}</span>
          {plan !== "none" && <span class="soft">{say(`teams-${plan}-why`)}</span>}
        </label>
      ))}
      {ways.teams !== "none" && (ways.board === "none" || ways.standings === "never") && (
        <p class="soft">{say("teams-unranked")}</p>
      )}
      {ways.teams !== "none" && (
        <label class="team-names">
          <span>{say("team-names")}</span>
          <textarea
            rows={5}
            dir="auto"
            value={ways.teamNames}
            aria-invalid={fault !== undefined}
            aria-describedby="team-names-hint"
            onInput={(event) => change({ teamNames: event.currentTarget.value })}
          />
          <span id="team-names-hint" class={fault ? "bad-words" : "soft"} role="status">
            {fault ? faultWords(fault) : say("team-names-hint")}
          </span>
        </label>
      )}
    </fieldset>
  );
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
