// put-in-order: see kind.ts for what a kind promises.
import { t } from "../language/en.ts";
import type { QuestionKind } from "./kind.ts";

const kind: QuestionKind<"put-in-order"> = {
  kind: "put-in-order",
  submits: "on-button",
  instruction: t("kind.put-in-order"),
  start: () => undefined,
  isComplete: () => false,
  Answer: () => null,
  Solution: () => null,
  Distribution: () => null,
};

export default kind;
