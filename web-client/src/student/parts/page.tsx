// The frame of every screen: a head that stays, a middle that scrolls, a foot that stays.
import type { ComponentChildren } from "preact";
import type { RoomDocument, SeatDocument } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import { Leave } from "./leave.tsx";
import { teamName } from "./teams.tsx";

export interface PageProps {
  head?: ComponentChildren;
  foot?: ComponentChildren;
  children: ComponentChildren;
  /** For screens with little on them. */
  centred?: true;
  /** Offered at the end of the page. */
  leave?: (() => void) | undefined;
}

export function Page({ head, foot, children, centred, leave }: PageProps) {
  return (
    <div class="page">
      <div class="page-head">{head}</div>
      <main class="page-middle" data-centred={centred}>
        <div class="page-column">
          {children}
          {leave && <Leave leave={leave} />}
        </div>
      </main>
      <div class="page-foot">{foot}</div>
    </div>
  );
}

export interface HeadProps {
  room: RoomDocument;
  seat: SeatDocument;
  /** At the right: the countdown, mostly. */
  children?: ComponentChildren;
}

/** Where in the quiz we are, and who we are. */
export function Head({ room, seat, children }: HeadProps) {
  const number = room.question?.number;
  const team = teamName(room, seat);
  return (
    <>
      <header class="head">
        <div class="head-where">
          <strong>{number ? t("page.question-of", { number, total: room.questionCount }) : room.title}</strong>
          <span class="quiet">
            <bdi>{seat.nickname}</bdi>
            {team !== undefined && (
              <>
                {" · "}
                <bdi>{team}</bdi>
              </>
            )}
            {seat.points !== undefined && ` · ${t("page.points", { count: seat.points })}`}
          </span>
        </div>
        {children}
      </header>
      <RemedyNote room={room} />
    </>
  );
}

/** A question was wrong, and the host has mended it. */
function RemedyNote({ room: { remedy } }: Pick<HeadProps, "room">) {
  return (
    <p class="remedy" role="status">
      {remedy && t(`remedy.${remedy.kind}`, { number: remedy.number })}
    </p>
  );
}
