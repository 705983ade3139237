// Who moved since the standings were last shown, and who stands on the podium. Knows ranks only: no names, no points.
import type { Standing, Teams } from "../../../protocol/messages.ts";

export type Move = { to: "up" | "down"; places: number } | { to: "same" } | { to: "new" };

/** Nobody moves the first time that there are ranks at all. */
export function movesOf(standings: readonly Standing[]): Map<number, Move> {
  const firstTime = standings.every((standing) => standing.previousRank === undefined);
  return new Map(standings.map((standing) => [standing.seat, firstTime ? { to: "same" } : moveOf(standing)]));
}

function moveOf({ rank, previousRank }: Standing): Move {
  if (previousRank === undefined) return { to: "new" };
  if (rank === previousRank) return { to: "same" };
  return rank < previousRank ? { to: "up", places: previousRank - rank } : { to: "down", places: rank - previousRank };
}

/** Where each row of the list stood before, as a place in the list: whoever was not in it comes from below its end. */
export function placesBefore(standings: readonly Standing[]): Map<number, number> {
  const before = standings
    .filter((standing) => standing.previousRank !== undefined)
    .sort((a, b) => (a.previousRank ?? 0) - (b.previousRank ?? 0));
  const places = new Map(before.map((standing, place) => [standing.seat, place]));
  for (const standing of standings) if (!places.has(standing.seat)) places.set(standing.seat, standings.length);
  return places;
}

/** Teams as rows of standings, with the team's number as seat; those that nobody plays for are left out. */
export function asStandings({ names, standings = [] }: Teams): Standing[] {
  return standings.flatMap(({ team, rank, previousRank, points }) => {
    if (rank === undefined) return [];
    const row = { seat: team, nickname: names[team - 1] ?? "", rank, points, gained: 0 };
    return [previousRank === undefined ? row : { ...row, previousRank }];
  });
}

export interface PodiumStep {
  rank: 1 | 2 | 3;
  standings: Standing[];
}

/** The steps that are taken, best first. Equals share a step, and the ranks they use up stay empty: two firsts, no second. */
export function podium(standings: readonly Standing[]): PodiumStep[] {
  return ([1, 2, 3] as const)
    .map((rank) => ({ rank, standings: standings.filter((standing) => standing.rank === rank) }))
    .filter((step) => step.standings.length > 0);
}
