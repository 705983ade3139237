// Which answers the server understands, told by the rules that protocol/questions and the server share. Its own test holds it
// against every example there.
import type { Answer, Shown } from "../../../../protocol/messages.ts";

const isPlace = (count: number) => (pick: number) => Number.isInteger(pick) && pick >= 0 && pick < count;
const areDifferent = (picks: readonly number[]) => new Set(picks).size === picks.length;
const isRising = (picks: readonly number[]) => picks.every((pick, at) => at === 0 || pick > picks[at - 1]!);
const isVisible = (text: string) => text.trim() !== "" && !/\p{Cf}/u.test(text);

export function isUnderstood(shown: Shown, answer: Answer): boolean {
  if (shown.kind === "number") return "number" in answer && Math.abs(answer.number) <= 1e15;
  if (shown.kind === "short-text") return "text" in answer && isVisible(answer.text) && answer.text.length <= 200;
  if (shown.kind === "words") return "text" in answer && areWords(answer.text, shown.wordsMax);
  return "picks" in answer && arePicks(shown, answer.picks);
}

function areWords(text: string, wordsMax: number): boolean {
  const words = text.split(",").filter((word) => word.trim() !== "");
  return words.length > 0 && words.length <= wordsMax && words.every((word) => word.trim().length <= 30);
}

function arePicks(
  shown: Exclude<Shown, { kind: "number" | "short-text" | "words" }>,
  picks: readonly number[],
): boolean {
  switch (shown.kind) {
    case "choose-one":
    case "poll":
      return picks.length === 1 && picks.every(isPlace(shown.options.length));
    case "scale":
      return picks.length === 1 && picks.every(isPlace(shown.until - shown.from + 1));
    case "choose-all":
    case "poll-several":
      return picks.length > 0 && isRising(picks) && picks.every(isPlace(shown.options.length));
    case "sort-into-groups":
      return picks.length === shown.items.length && picks.every(isPlace(shown.groups.length));
    case "put-in-order":
      return picks.length === shown.items.length && areDifferent(picks) && picks.every(isPlace(shown.items.length));
    case "match":
      return picks.length === shown.terms.length && areDifferent(picks) && picks.every(isPlace(shown.terms.length));
  }
}
