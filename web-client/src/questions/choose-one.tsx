// choose-one: see kind.ts for what a kind promises.
import { t } from "../language/en.ts";
import type { QuestionKind } from "./kind.ts";

const kind: QuestionKind<"choose-one"> = {
  kind: "choose-one",
  submits: "on-button",
  instruction: t("kind.choose-one"),
  start: () => undefined,
  isComplete: () => false,
  Answer: () => null,
  Solution: () => null,
  Distribution: () => null,
};

export default kind;
