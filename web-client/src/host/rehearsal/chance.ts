// Chance that is the same each time for the same seed, so that a reload changes nobody's mind and a test can foretell it. It
// knows nothing of questions.
import { generator } from "../../shared/shuffle.ts";

/** A number from 0 up to 1, another one with each call. */
export type Chance = () => number;

/** What a scripted student decides by at one question. */
export interface Chances {
  /** The same for this student at every question: some know more than others. */
  readonly person: Chance;
  /** Of this student at this question. */
  readonly own: Chance;
  /** The same for all students at this question: what a class finds likely. */
  readonly crowd: Chance;
}

export function chancesOf(room: string, student: string, round: number): Chances {
  return {
    person: seededBy(`${room} ${student}`),
    own: seededBy(`${room} ${student} ${round}`),
    crowd: seededBy(`${room} ${round}`),
  };
}

/** FNV-1a makes a number of the words. */
function seededBy(words: string): Chance {
  let hash = 0x811c9dc5;
  for (const letter of words) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  return generator(hash >>> 0);
}

/** From 0 to `count` - 1. */
export const placeBy = (chance: Chance, count: number): number => Math.floor(chance() * count);

/** One of these, each as likely as the others; there is at least one. */
export const oneBy = <Value>(chance: Chance, values: readonly Value[]): Value =>
  values[placeBy(chance, values.length)]!;

/** In another order; the argument stays as it is. */
export function mixedBy<Value>(chance: Chance, values: readonly Value[]): Value[] {
  return values
    .map((value) => ({ value, at: chance() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/** How much a class likes each of so many things: one of them far more than the rest. */
export function likingsBy(crowd: Chance, count: number): number[] {
  const likings = Array.from({ length: count }, () => 0.15 + crowd() ** 2);
  const favourite = placeBy(crowd, count);
  return likings.map((liking, place) => (place === favourite ? liking + 1 : liking));
}

/** A place, the more likely the more it is liked. */
export function likedBy(own: Chance, likings: readonly number[]): number {
  let left = own() * likings.reduce((sum, liking) => sum + liking, 0);
  const found = likings.findIndex((liking) => {
    left -= liking;
    return left < 0;
  });
  return found < 0 ? likings.length - 1 : found;
}
