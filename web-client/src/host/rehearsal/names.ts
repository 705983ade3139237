// The names of scripted students: friendly, and plainly no pupil's. Every page of the room knows them by it, whoever runs them.
import { say } from "../../language/en-rehearsal.ts";

const firstNames = say("first-names").split(", ");

export const crewSize = 20;

/** With room for a number, should somebody in the room be called so: a nickname has at most 20 characters. */
export const crewNames: readonly string[] = firstNames.slice(0, crewSize).map((name) => say("scripted", { name }));

const known: ReadonlySet<string> = new Set(crewNames);
/** What all of the names have: a quick look for the many that have it not. */
const mark = say("scripted", { name: "" }).trim();

/** Also with the number that the server suggests when the name is taken. */
export function isScripted(nickname: string): boolean {
  return nickname.includes(mark) && known.has(nickname.replace(/ \d+$/, ""));
}
