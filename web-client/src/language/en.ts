// Every sentence of the student's page, and those that all pages share. Host and screen add their own in files of their
// own, so that a phone loads no words it never shows.
import { speaker } from "./translate.ts";

export const sentences = {
  "kind.choose-one": "Choose one",
  "kind.choose-all": "Choose all that are right",
  "kind.sort-into-groups": "Sort these into groups",
  "kind.put-in-order": "Put these in order",
} as const;

export const t = speaker(sentences);
