import { say } from "../../language/en-host.ts";
import { asStandings, type PodiumStep, podium } from "../../stage/standing-moves.ts";
import { FitBox } from "../fit-box.tsx";
import { useScreen } from "../screen-context.ts";

/** More names than this on one step are counted instead of shown. */
const namesMax = 6;

export function Finished() {
  const { room } = useScreen();
  // Teams win together.
  const standings = room.teams?.standings ? asStandings(room.teams) : (room.standings ?? []);
  const steps = podium(standings);
  const last = room.teams ? undefined : standings[toldMax - 1];
  return (
    <main class="screen-finished">
      <p class="caption" dir="auto">
        {room.title}
      </p>
      <h1>{steps.length > 0 ? say("screen-finished") : say("screen-finished-empty")}</h1>
      <ol class="podium">
        {steps.map((step) => (
          <Step key={step.rank} step={step} isCut={step.standings.some(({ seat }) => seat === last?.seat)} />
        ))}
      </ol>
    </main>
  );
}

/** Who stands below the best ten is not told: whoever shares the tenth place may be one of many. */
const toldMax = 10;

function moreWords(more: number, isCut: boolean): string | undefined {
  if (isCut) return say("screen-others");
  return more > 0 ? say("screen-more", { count: more }) : undefined;
}

function Step({ step: { rank, standings }, isCut }: { step: PodiumStep; isCut: boolean }) {
  const shown = standings.slice(0, namesMax);
  const more = moreWords(standings.length - shown.length, isCut);
  return (
    <li data-rank={rank} value={rank}>
      <div class="winners">
        <FitBox content={shown.map((standing) => standing.nickname).join("\n")} largest={1 / 13}>
          {shown.map((standing) => (
            <p key={standing.seat} class="name" dir="auto">
              {standing.nickname}
            </p>
          ))}
          {more && <p>{more}</p>}
        </FitBox>
      </div>
      <div class="pedestal">
        <span class="rank">{rank}</span>
        <span class="points">{say("points", { count: standings[0]?.points ?? 0 })}</span>
      </div>
    </li>
  );
}
