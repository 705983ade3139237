// All question kinds, by name. A new kind is a new file beside this one; nothing is listed here.
import type { KindName, QuestionKind } from "./kind.ts";
import "./questions.css";

const files = import.meta.glob<QuestionKind>("./*.tsx", { eager: true, import: "default" });

const byName = new Map<string, QuestionKind>(Object.values(files).map((kind) => [kind.kind, kind]));

/** Nothing for a kind that this version of the page does not know: then only loading the page again helps. */
export function questionKind(name: KindName): QuestionKind | undefined {
  return byName.get(name);
}
