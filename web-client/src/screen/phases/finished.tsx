import { say } from "../../language/en-host.ts";
import { type PodiumStep, podium } from "../../stage/standing-moves.ts";
import { FitBox } from "../fit-box.tsx";
import { useScreen } from "../screen-context.ts";

/** More names than this on one step are counted instead of shown. */
const namesMax = 6;

export function Finished() {
  const { room } = useScreen();
  const steps = podium(room.standings ?? []);
  return (
    <main class="screen-finished">
      <p class="caption">{room.title}</p>
      <h1>{steps.length > 0 ? say("screen-finished") : say("screen-finished-empty")}</h1>
      <ol class="podium">
        {steps.map((step) => (
          <Step key={step.rank} step={step} />
        ))}
      </ol>
    </main>
  );
}

function Step({ step: { rank, standings } }: { step: PodiumStep }) {
  const shown = standings.slice(0, namesMax);
  const more = standings.length - shown.length;
  return (
    <li data-rank={rank} value={rank}>
      <div class="winners">
        <FitBox content={shown.map((standing) => standing.nickname).join("\n")} largest={1 / 13}>
          {shown.map((standing) => (
            <p key={standing.seat} class="name" dir="auto">
              {standing.nickname}
            </p>
          ))}
          {more > 0 && <p>{say("screen-more", { count: more })}</p>}
        </FitBox>
      </div>
      <div class="pedestal">
        <span class="rank">{rank}</span>
        <span class="points">{say("points", { count: standings[0]?.points ?? 0 })}</span>
      </div>
    </li>
  );
}
