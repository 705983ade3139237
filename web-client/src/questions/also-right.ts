// What a host lets count besides the solution, as a kind can show it: a solution is laid out like the answer that is right.
import type { Answer, ShownSolution, Solution } from "../../../protocol/messages.ts";
import { picksOf } from "./kind.ts";

export interface AllRight {
  /** With what counts besides where one list holds both, as of options of which one is to be chosen. */
  first: ShownSolution;
  /** To be shown each by itself. */
  others: ShownSolution[];
  /** What was said in own words. */
  words: string[];
}

export function allRight({ shown, alsoRight = [] }: Solution): AllRight {
  const arranged = alsoRight.filter((answer) => "picks" in answer).map(picksOf);
  const words = alsoRight.flatMap(wordsOf);
  if (shown.kind === "short-text")
    return { first: { ...shown, accepted: [...shown.accepted, ...words] }, others: [], words: [] };
  if (shown.kind === "number") {
    const further = words.map(Number).map((number) => ({ from: number, until: number }));
    return { first: { ...shown, accepted: [...shown.accepted, ...further] }, others: [], words: [] };
  }
  if (shown.kind === "choose-one")
    return { first: { ...shown, right: [...shown.right, ...arranged.flat()] }, others: [], words };
  return { first: shown, others: arranged.map((picks) => likeAnswer(shown, picks)), words };
}

function wordsOf(answer: Answer): string[] {
  if ("text" in answer) return [answer.text];
  return "number" in answer ? [String(answer.number)] : [];
}

function likeAnswer(shown: ShownSolution, picks: readonly number[]): ShownSolution {
  const lists = Object.entries(shown).filter(([, value]) => Array.isArray(value));
  return { ...shown, ...Object.fromEntries(lists.map(([name]) => [name, picks])) };
}
