// The end: the podium, one's own place, and the way to another quiz.
import type { Standing } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import { markOf } from "../../shared/option-mark.tsx";
import { Badge } from "../parts/badge.tsx";
import { Heading } from "../parts/heading.tsx";
import { Head, Page } from "../parts/page.tsx";
import { TeamStandings } from "../parts/teams.tsx";
import { BestTen, OwnPlace, type StandingsProps } from "./standings.tsx";

/** Second, first, third: as on a real podium. */
function Podium({ standings }: { standings: readonly Standing[] }) {
  const [first, second, third] = standings;
  return (
    <ol class="podium" aria-label={t("finished.podium-list")}>
      {[second, first, third].map(
        (standing, column) =>
          standing && (
            <li key={standing.seat} data-column={column} data-rank={standing.rank}>
              <Badge seat={standing.seat} nickname={standing.nickname} />
              <span class="podium-name" dir="auto">
                {standing.nickname}
              </span>
              <span class="podium-step">{standing.rank}</span>
            </li>
          ),
      )}
    </ol>
  );
}

function Confetti() {
  return (
    <div class="confetti" aria-hidden="true">
      {Array.from({ length: 28 }, (_, place) => (
        <span
          key={place}
          data-option={markOf(place)}
          style={{ left: `${(place * 37) % 100}%`, animationDelay: `${(place * 0.17) % 2}s` }}
        />
      ))}
    </div>
  );
}

function title(rank: number | undefined): string {
  if (rank === 1) return t("finished.first");
  return rank !== undefined && rank <= 3 ? t("finished.podium") : t("finished.title");
}

/** Without standings nobody has a place, but everybody the points they earned. */
function OwnPoints({ seat }: Pick<StandingsProps, "seat">) {
  if (seat.points === undefined) return null;
  return <p class="finished-points">{t("page.points", { count: seat.points })}</p>;
}

export function Finished({ room, seat, leave }: StandingsProps) {
  const standings = room.standings ?? [];
  const hasWinner = (standings[0]?.points ?? 0) > 0;
  const isOnPodium = seat.rank !== undefined && seat.rank <= 3 && (seat.points ?? 0) > 0;
  return (
    <Page
      head={<Head room={room} seat={seat} />}
      foot={
        <footer class="answer-foot">
          <button type="button" class="button wide" onClick={leave}>
            {t("finished.leave")}
          </button>
        </footer>
      }
    >
      {isOnPodium && <Confetti />}
      <Heading class="finished-title">{title(isOnPodium ? seat.rank : undefined)}</Heading>
      {hasWinner && <Podium standings={standings.slice(0, 3)} />}
      {room.standings ? <OwnPlace seat={seat} /> : <OwnPoints seat={seat} />}
      <TeamStandings room={room} seat={seat} />
      <BestTen standings={standings} own={seat.seat} />
      <p class="quiet finished-thanks">{t("finished.rest")}</p>
    </Page>
  );
}
