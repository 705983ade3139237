// All question kinds. A new kind is a new file beside this one; nothing is listed here.
import type { QuestionKind } from "./kind.ts";
import "./questions.css";

export const allKinds = Object.values(import.meta.glob<QuestionKind>("./*.tsx", { eager: true, import: "default" }));
