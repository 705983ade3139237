// How scripted students choose among what is shown: one, several, a step of a scale. Each gives an answer that the server
// understands, whatever chance says. It knows nothing of time.
import type { Answer } from "../../../../protocol/messages.ts";
import { type Chances, likedBy, likingsBy, placeBy } from "./chance.ts";

/** Where some are known to be right: one of those, or, for who does not know, what the class finds likely of the others. */
export function chooseOne(
  count: number,
  right: readonly number[] | undefined,
  knows: boolean,
  chances: Chances,
): Answer {
  const likings = likingsBy(chances.crowd, count);
  if (!right || right.length === 0) return { picks: [likedBy(chances.own, likings)] };
  const wanted = likings.map((liking, place) => (right.includes(place) === knows ? liking : 0));
  const isAny = wanted.some((liking) => liking > 0);
  return { picks: [likedBy(chances.own, isAny ? wanted : likings)] };
}

/** What is right, and, for who does not know, with one too many or too few. */
export function chooseAll(
  count: number,
  right: readonly number[] | undefined,
  knows: boolean,
  chances: Chances,
): Answer {
  if (!right || right.length === 0) return chooseSeveral(count, chances);
  const picks = new Set(right);
  if (knows) return inOrder(picks);
  const doubtful = likedBy(chances.own, likingsBy(chances.crowd, count));
  if (!picks.delete(doubtful)) picks.add(doubtful);
  return inOrder(picks.size > 0 ? picks : new Set([placeBy(chances.own, count)]));
}

/** Any number of them, at least one. */
export function chooseSeveral(count: number, { own, crowd }: Chances): Answer {
  const likings = likingsBy(crowd, count);
  const picks = new Set(likings.flatMap((liking, place) => (own() * 1.5 < liking ? [place] : [])));
  return inOrder(picks.size > 0 ? picks : new Set([likedBy(own, likings)]));
}

/** Near to where the class stands: three throws make a bell. */
export function chooseStep(count: number, { own, crowd }: Chances): Answer {
  const middle = (0.3 + 0.4 * crowd()) * (count - 1);
  const away = ((own() + own() + own()) / 3 - 0.5) * 1.5 * (count - 1);
  return { picks: [Math.min(count - 1, Math.max(0, Math.round(middle + away)))] };
}

const inOrder = (picks: ReadonlySet<number>): Answer => ({ picks: [...picks].sort((one, other) => one - other) });
