// Teams on a phone: to choose from in the lobby, and where they stand.
import { useState } from "preact/hooks";
import type { RoomDocument, SeatDocument, Teams } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import type { Session } from "../../shared/session.ts";

interface Props {
  room: RoomDocument;
  seat: SeatDocument;
}

/** The name of the team that somebody plays for; nothing for none. */
export function teamName({ teams }: RoomDocument, { team }: SeatDocument): string | undefined {
  return team === undefined ? undefined : teams?.names[team - 1];
}

export function TeamInLobby({ room, seat, session }: Props & { session: Session }) {
  if (!room.teams) return null;
  if (room.teams.mayChoose) return <ChooseTeam teams={room.teams} seat={seat} session={session} />;
  const name = teamName(room, seat);
  return name === undefined ? null : <p class="your-team">{t("lobby.your-team", { team: name })}</p>;
}

function ChooseTeam({ teams, seat, session }: { teams: Teams; seat: SeatDocument; session: Session }) {
  const [tapped, setTapped] = useState<{ id: number; team: number }>();
  const isOnItsWay = tapped !== undefined && tapped.id !== 0 && seat.lastCommand?.id !== tapped.id;
  const chosen = isOnItsWay ? tapped.team : seat.team;
  const choose = (team: number) => {
    if (team !== chosen) setTapped({ id: session.send({ type: "join-team", team }), team });
  };
  return (
    <section class="choose-team" aria-labelledby="choose-team-heading">
      <h2 id="choose-team-heading">{t("lobby.choose-team")}</h2>
      <div class="team-buttons">
        {teams.names.map((name, at) => (
          <button
            key={name}
            type="button"
            class="button"
            dir="auto"
            aria-pressed={chosen === at + 1}
            onClick={() => choose(at + 1)}
          >
            {name}
          </button>
        ))}
      </div>
      <p class="quiet">{t("lobby.team-later")}</p>
    </section>
  );
}

export function TeamStandings({ room: { teams }, seat }: Props) {
  if (!teams?.standings) return null;
  return (
    <section>
      <h2 class="list-title">{t("standings.teams")}</h2>
      <ol class="best teams">
        {teams.standings.map(({ team, rank, members, points }) => (
          <li key={team} data-own={team === seat.team ? "" : undefined}>
            <span class="best-rank">{rank ?? "–"}</span>
            <span class="best-name">
              <bdi>{teams.names[team - 1]}</bdi>
              {team === seat.team && <small> ({t("standings.your-team")})</small>}
            </span>
            <span class="quiet">{t("standings.members", { count: members })}</span>
            <span class="best-points">{members > 0 && t("page.number", { value: points })}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
