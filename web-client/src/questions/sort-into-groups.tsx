// sort-into-groups: see kind.ts for what a kind promises.
import { t } from "../language/en.ts";
import type { QuestionKind } from "./kind.ts";

const kind: QuestionKind<"sort-into-groups"> = {
  kind: "sort-into-groups",
  submits: "on-button",
  instruction: t("kind.sort-into-groups"),
  start: () => undefined,
  isComplete: () => false,
  Answer: () => null,
  Solution: () => null,
  Distribution: () => null,
};

export default kind;
