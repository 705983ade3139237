// What scripted students write where nothing is to be chosen: figures around the right one, and words that the question
// itself has used. It knows nothing of time.
import type { Answer, Question, RichText } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-rehearsal.ts";
import { type Chances, likedBy, likingsBy, oneBy, placeBy } from "./chance.ts";

export interface Range {
  readonly from: number;
  readonly until: number;
}

/** The server takes no number beyond. */
const magnitudeMax = 1e15;
/** What a class guesses that does not know. */
const mistakes = [0.5, 2, 0.1, 10, 1.25] as const;

export function writeNumber(accepted: readonly Range[] | undefined, knows: boolean, { own, crowd }: Chances): Answer {
  if (!accepted || accepted.length === 0) return { number: oneBy(own, [1, 2, 5, 10, 20, 100]) };
  const range = oneBy(knows ? own : crowd, accepted);
  if (knows) return { number: within(range, own()) };
  const around = Math.abs(range.until) < 1 ? 1 : range.until;
  const guess = rounded(around * mistakes[likedBy(own, likingsBy(crowd, mistakes.length))]!);
  const isRight = accepted.some(({ from, until }) => from <= guess && guess <= until);
  const beyond = rounded(Math.max(...accepted.map(({ until }) => until)) + 1);
  return { number: clamped(isRight ? beyond : guess) };
}

/** With as few decimals as the range allows. */
function within({ from, until }: Range, share: number): number {
  const exact = from + share * (until - from);
  for (let decimals = 0; decimals <= 6; decimals++) {
    const short = Number(exact.toFixed(decimals));
    if (from <= short && short <= until) return short;
  }
  return exact;
}

const rounded = (value: number) => Math.round(value * 10) / 10;
const clamped = (value: number) => Math.min(magnitudeMax, Math.max(-magnitudeMax, value));

/** One of the accepted texts, as people type it; of who does not know, words of the question. */
export function writeText(
  question: Question,
  accepted: readonly string[] | undefined,
  knows: boolean,
  { own, crowd }: Chances,
): Answer {
  if (knows && accepted && accepted.length > 0) {
    const text = oneBy(own, accepted);
    return { text: own() < 0.5 ? text : text.toLocaleLowerCase() };
  }
  const words = wordsOf(question);
  return { text: words[likedBy(own, likingsBy(crowd, words.length))]! };
}

/** Up to so many, each once, with commas between them. */
export function writeWords(question: Question, wordsMax: number, { own, crowd }: Chances): Answer {
  const words = wordsOf(question);
  const likings = likingsBy(crowd, words.length);
  const said = new Set<string>();
  for (let left = 1 + placeBy(own, Math.max(1, wordsMax)); left > 0; left--) said.add(words[likedBy(own, likings)]!);
  return { text: [...said].join(", ") };
}

/** What any class may say, and a few longer words of the question. */
function wordsOf({ heading, prompt }: Question): string[] {
  const found = `${heading} ${plain(prompt)}`.match(/\p{L}[\p{L}\p{N}]{4,24}/gu) ?? [];
  return [...new Set([...say("words").split(", "), ...found.slice(0, questionWordsMax)])];
}

const questionWordsMax = 8;

function plain(text: RichText): string {
  return text
    .map((node) => (typeof node === "string" ? node : node.tag === "picture" ? "" : `${plain(node.children ?? [])} `))
    .join("");
}
