// What a scripted student answers to a question of any kind. Students do not know the solution; these are told it, so that
// some are right and the reveal looks as with a class.
import type { Answer, Question, ShownSolution } from "../../../../protocol/messages.ts";
import { arrange, sortItems } from "./arranging.ts";
import type { Chances } from "./chance.ts";
import { chooseAll, chooseOne, chooseSeveral, chooseStep } from "./choosing.ts";
import { writeNumber, writeText, writeWords } from "./own-words.ts";

/** The weakest student knows so many answers, and the best so many more: together about 60 of 100. */
const knownAtLeast = 0.4;
const knownMore = 0.4;

type SolutionOf<Kind extends ShownSolution["kind"]> = Extract<ShownSolution, { kind: Kind }>;

/** Nothing for a kind that this page does not know. */
export function answerTo(
  question: Question,
  solution: ShownSolution | undefined,
  chances: Chances,
): Answer | undefined {
  const { shown } = question;
  const knows = chances.own() < knownAtLeast + knownMore * chances.person();
  /** Of the same kind, or none. */
  const told = <Kind extends ShownSolution["kind"]>(kind: Kind) =>
    solution?.kind === kind ? (solution as SolutionOf<Kind>) : undefined;
  switch (shown.kind) {
    case "choose-one":
      return chooseOne(shown.options.length, told(shown.kind)?.right, knows, chances);
    case "choose-all":
      return chooseAll(shown.options.length, told(shown.kind)?.right, knows, chances);
    case "sort-into-groups": {
      const { items, groups } = shown;
      const sorting = { items: items.length, groups: groups.length, right: told(shown.kind)?.groupOfItem };
      return sortItems(sorting, knows, chances);
    }
    case "put-in-order":
      return arrange(shown.items.length, told(shown.kind)?.order, knows, chances);
    case "match":
      return arrange(shown.terms.length, told(shown.kind)?.descriptionOfTerm, knows, chances);
    case "poll":
      return chooseOne(shown.options.length, undefined, knows, chances);
    case "poll-several":
      return chooseSeveral(shown.options.length, chances);
    case "scale":
      return chooseStep(shown.until - shown.from + 1, chances);
    case "number":
      return writeNumber(told(shown.kind)?.accepted, knows, chances);
    case "short-text":
      return writeText(question, told(shown.kind)?.accepted, knows, chances);
    case "words":
      return writeWords(question, shown.wordsMax, chances);
    default:
      return undefined;
  }
}
