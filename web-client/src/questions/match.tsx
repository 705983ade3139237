// Match terms with their descriptions. The answer holds the description of each term; whoever is given one takes it from the term
// that had it.
import { t } from "../language/en-kinds.ts";
import { type QuestionKind, type ShownOf, unplaced } from "./kind.ts";
import { GroupBars } from "./parts/group-bars.tsx";
import type { Sortable } from "./parts/groups.tsx";
import { PairSolution } from "./parts/pair-solution.tsx";
import { isSorted, Sorting } from "./parts/sorting.tsx";

const sortable = ({ terms, descriptions }: ShownOf<"match">): Sortable => ({ items: terms, groups: descriptions });

/** Each description belongs to one term. */
export function match(picks: readonly number[], term: number, description: number): number[] {
  return picks.map((pick, at) => {
    if (at === term) return description;
    return pick === description ? unplaced : pick;
  });
}

const kind: QuestionKind<"match"> = {
  kind: "match",
  isGraded: true,
  submits: "on-button",
  instruction: t("kind.match"),
  start: () => undefined,
  isComplete: (shown, value) => isSorted(sortable(shown), value),
  Answer: ({ shown, ...props }) => <Sorting {...props} shown={sortable(shown)} words="match" give={match} />,
  Solution: PairSolution,
  Distribution: ({ shown, solution, ...props }) => (
    <GroupBars {...props} shown={sortable(shown)} right={solution?.descriptionOfTerm} />
  ),
};

export default kind;
