// Where everybody stands: one's own place first, then the best ten.
import type { RoomDocument, SeatDocument, Standing } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import { Icon } from "../../shared/icons.tsx";
import { Badge } from "../parts/badge.tsx";
import { Heading } from "../parts/heading.tsx";
import { Head, Page } from "../parts/page.tsx";
import { TeamStandings } from "../parts/teams.tsx";

export interface StandingsProps {
  room: RoomDocument;
  seat: SeatDocument;
  leave: () => void;
}

function Movement({ standing }: { standing: Standing }) {
  if (standing.previousRank === undefined) return <span class="movement" />;
  const up = standing.previousRank - standing.rank;
  if (up === 0) return <span class="movement" />;
  const words = up > 0 ? t("standings.up", { count: up }) : t("standings.down", { count: -up });
  return (
    <span class="movement" data-way={up > 0 ? "up" : "down"}>
      <Icon name={up > 0 ? "up" : "down"} />
      <span aria-hidden="true">{Math.abs(up)}</span>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}

export function BestTen({ standings, own }: { standings: readonly Standing[]; own: number }) {
  if (standings.length === 0) return null;
  return (
    <section>
      <h2 class="list-title">{t("standings.best")}</h2>
      <ol class="best">
        {standings.map((standing) => (
          <li key={standing.seat} data-own={standing.seat === own ? "" : undefined}>
            <span class="best-rank">{standing.rank}</span>
            <Badge seat={standing.seat} nickname={standing.nickname} />
            <span class="best-name">
              <bdi>{standing.nickname}</bdi>
              {standing.seat === own && <small> ({t("standings.you")})</small>}
            </span>
            <Movement standing={standing} />
            <span class="best-points">{t("page.number", { value: standing.points })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

export function OwnPlace({ seat }: { seat: SeatDocument }) {
  return (
    <section class="own-place">
      <h2 class="quiet">{t("standings.yours")}</h2>
      {seat.rank === undefined ? (
        <p>{t("standings.not-ranked")}</p>
      ) : (
        <p class="own-rank">
          <strong>{t("page.number", { value: seat.rank })}</strong>
          <span class="quiet">{t("standings.of", { total: seat.rankedOf })}</span>
        </p>
      )}
      {seat.points !== undefined && <p>{t("page.points", { count: seat.points })}</p>}
    </section>
  );
}

/** A room that shows no standings at this point has only this to say between two questions. */
function Skipped() {
  return (
    <>
      <Heading>{t("skipped.title")}</Heading>
      <p class="quiet">{t("skipped.text")}</p>
    </>
  );
}

export function Standings({ room, seat, leave }: StandingsProps) {
  const foot = <p class="foot-note pulse">{t("standings.next")}</p>;
  const head = <Head room={room} seat={seat} />;
  if (!room.standings)
    return (
      <Page head={head} foot={foot} leave={leave}>
        <Skipped />
      </Page>
    );
  return (
    <Page head={head} foot={foot} leave={leave}>
      <Heading class="visually-hidden">{t("standings.title")}</Heading>
      <OwnPlace seat={seat} />
      <TeamStandings room={room} seat={seat} />
      <BestTen standings={room.standings} own={seat.seat} />
    </Page>
  );
}
