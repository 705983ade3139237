import { useLayoutEffect, useRef } from "preact/hooks";
import type { Standing, TeamStanding, Teams } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { written } from "../../language/translate.ts";
import { MoveMark } from "../../stage/move-mark.tsx";
import { movesOf, placesBefore } from "../../stage/standing-moves.ts";
import { useScreen } from "../screen-context.ts";
import { ScreenHeader } from "../screen-header.tsx";
import { TeamList } from "../team-list.tsx";

export function Standings() {
  const { standings, teams } = useScreen().room;
  if (!standings) return <Skipped />;
  return teams?.standings ? <BestTeams teams={teams} standings={teams.standings} /> : <BestTen standings={standings} />;
}

/** A room that shows no standings at this point has only this to say between two questions. */
function Skipped() {
  return (
    <>
      <ScreenHeader />
      <main class="screen-standings">
        <h1>{say("skipped-title")}</h1>
        <p class="lobby-hint">{say("screen-skipped")}</p>
      </main>
    </>
  );
}

/** The teams; who is best in them stands on everybody's own page. */
function BestTeams({ teams, standings }: { teams: Teams; standings: readonly TeamStanding[] }) {
  return (
    <>
      <ScreenHeader />
      <main class="screen-standings">
        <h1>{say("screen-standings")}</h1>
        <TeamList teams={teams} standings={standings} />
      </main>
    </>
  );
}

function BestTen({ standings }: { standings: readonly Standing[] }) {
  const moves = movesOf(standings);
  const list = useMovingRows(standings);
  return (
    <>
      <ScreenHeader />
      <main class="screen-standings">
        <h1>{say("screen-standings")}</h1>
        {standings.length === 0 && <p class="lobby-hint">{say("standings-empty")}</p>}
        <ol ref={list}>
          {standings.map((standing) => (
            <li key={standing.seat} value={standing.rank}>
              <span class="rank">{standing.rank}</span>
              <span class="name" dir="auto">
                {standing.nickname}
              </span>
              <MoveMark move={moves.get(standing.seat)} />
              <span class="gained">{standing.gained > 0 ? say("gained", { count: standing.gained }) : ""}</span>
              <span class="points">{written(standing.points)}</span>
            </li>
          ))}
        </ol>
      </main>
    </>
  );
}

const holdMs = 700;
const moveMs = 900;

/** When the page enters, each row starts where it stood before and glides to where it stands now; whoever wants no motion sees the end at once. */
function useMovingRows(standings: readonly Standing[]) {
  const list = useRef<HTMLOListElement>(null);
  useLayoutEffect(() => {
    const rows = [...(list.current?.children ?? [])] as HTMLElement[];
    if (rows.length < 2 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    if (standings.every((standing) => standing.previousRank === undefined)) return;
    const before = placesBefore(standings);
    const height = rows[1]!.offsetTop - rows[0]!.offsetTop;
    const animations = standings.map((standing, place) => {
      const away = (before.get(standing.seat) ?? place) - place;
      const from = { transform: `translateY(${away * height}px)`, opacity: away + place >= standings.length ? 0 : 1 };
      const keyframes = [from, { ...from, offset: holdMs / (holdMs + moveMs) }, { transform: "none", opacity: 1 }];
      return rows[place]?.animate(keyframes, { duration: holdMs + moveMs, easing: "ease-in-out" });
    });
    return () => {
      for (const animation of animations) animation?.cancel();
    };
  }, []);
  return list;
}
