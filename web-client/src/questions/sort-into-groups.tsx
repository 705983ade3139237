// Sort items into groups. The answer holds the group of each item.
import { t } from "../language/en-kinds.ts";
import type { QuestionKind } from "./kind.ts";
import { GroupBars } from "./parts/group-bars.tsx";
import { GroupSolution } from "./parts/group-solution.tsx";
import { isSorted, Sorting } from "./parts/sorting.tsx";

const kind: QuestionKind<"sort-into-groups"> = {
  kind: "sort-into-groups",
  isGraded: true,
  submits: "on-button",
  instruction: t("kind.sort-into-groups"),
  start: () => undefined,
  isComplete: isSorted,
  Answer: (props) => (
    <Sorting
      {...props}
      words="groups"
      give={(picks, item, group) => picks.map((pick, at) => (at === item ? group : pick))}
    />
  ),
  Solution: GroupSolution,
  Distribution: ({ solution, ...props }) => <GroupBars {...props} right={solution?.groupOfItem} />,
};

export default kind;
