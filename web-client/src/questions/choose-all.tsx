// choose-all: see kind.ts for what a kind promises.
import { t } from "../language/en.ts";
import type { QuestionKind } from "./kind.ts";

const kind: QuestionKind<"choose-all"> = {
  kind: "choose-all",
  submits: "on-button",
  instruction: t("kind.choose-all"),
  start: () => undefined,
  isComplete: () => false,
  Answer: () => null,
  Solution: () => null,
  Distribution: () => null,
};

export default kind;
