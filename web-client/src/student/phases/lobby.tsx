// Waiting for the first question.
import { useState } from "preact/hooks";
import type { RoomDocument, SeatDocument } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import type { Session } from "../../shared/session.ts";
import { canKeepAwake } from "../../shared/wake-lock.ts";
import { Badge } from "../parts/badge.tsx";
import { Drift } from "../parts/drift.tsx";
import { Heading } from "../parts/heading.tsx";
import { Page } from "../parts/page.tsx";
import { TeamInLobby } from "../parts/teams.tsx";

export interface LobbyProps {
  room: RoomDocument;
  seat: SeatDocument;
  session: Session;
  lasts: boolean;
  leave: () => void;
}

export function Lobby({ room, seat, session, lasts, leave }: LobbyProps) {
  // Each tap lets the badge jump once more: a small thing to do while waiting.
  const [jumps, setJumps] = useState(0);
  return (
    <Page centred leave={leave}>
      <Drift />
      <div class="lobby">
        <button type="button" class="badge-button" aria-label={t("lobby.avatar")} onClick={() => setJumps(jumps + 1)}>
          <span key={jumps} class={jumps ? "badge-jumps" : undefined}>
            <Badge seat={seat.seat} nickname={seat.nickname} />
          </span>
        </button>
        <Heading>{t("lobby.in", { nickname: seat.nickname })}</Heading>
        <p class="lobby-quiz">
          <strong>{room.title}</strong>
          <span class="quiet">{t("lobby.question-count", { count: room.questionCount })}</span>
        </p>
        <TeamInLobby room={room} seat={seat} session={session} />
        <p class="quiet pulse" role="status">
          {t("lobby.waiting")}
        </p>
        {!canKeepAwake() && <p class="hint">{t("lobby.keep-awake")}</p>}
        {!lasts && <p class="hint">{t("join.memory-only")}</p>}
      </div>
    </Page>
  );
}
