// What a question kind promises to the pages. One .tsx file beside this one is one kind, found by itself; a kind knows
// its options and how they are answered, and nothing of time, points, people or the connection.
import type { FunctionComponent } from "preact";
import type { Answer, Said, Shown, ShownSolution } from "../../../protocol/messages.ts";

export type KindName = Shown["kind"];
export type ShownOf<Kind extends KindName> = Extract<Shown, { kind: Kind }>;
export type SolutionOf<Kind extends KindName> = Extract<ShownSolution, { kind: Kind }>;

/** The pick of an item that has not been placed yet. Stands in drafts only, never in what is sent. */
export const unplaced = -1;

export interface AnswerProps<Kind extends KindName> {
  shown: ShownOf<Kind>;
  /** What is chosen so far; may hold `unplaced`. */
  value: Answer | undefined;
  disabled: boolean;
  /** Each change; where `submits` is "on-tap" the change is the answer. */
  onChange: (value: Answer) => void;
  /** For orders that differ between neighbours. */
  shuffleSeed: number;
  /** Sends what is complete, for a key that means it. */
  submit?: (() => void) | undefined;
}

export interface SolutionProps<Kind extends KindName> {
  shown: ShownOf<Kind>;
  solution: SolutionOf<Kind>;
  /** The student's own answer, marked; absent on host and screen and for who gave none. */
  given?: Answer | undefined;
}

export interface DistributionProps<Kind extends KindName> {
  shown: ShownOf<Kind>;
  /** Absent while they may not be seen: then the options are shown alone, in the same places. */
  counts?: readonly number[] | undefined;
  /** The counts of the vote before the discussion. */
  before?: readonly number[] | undefined;
  /** What was said in own words, the most frequent first; absent like the counts. */
  said?: readonly Said[] | undefined;
  /** How many other things were said. */
  moreSaid?: number | undefined;
  /** For the host: keeps words from the projector, or shows them again. */
  turnWords?: ((said: Said) => void) | undefined;
  /** How many answered; the whole of which counts are a part. */
  answered: number;
  /** Marks what is right. */
  solution?: SolutionOf<Kind> | undefined;
}

export interface QuestionKind<Kind extends KindName = KindName> {
  kind: Kind;
  /** Whether an answer can be right. Where none can, "Solution" is what came of it: for a student the own answer. */
  isGraded: boolean;
  /** "on-tap": a change is sent at once. "on-button": arranged first, sent when asked to. */
  submits: "on-tap" | "on-button";
  /** Where an answer starts from; nothing for kinds that start empty. */
  start(shown: ShownOf<Kind>, shuffleSeed: number): Answer | undefined;
  /** Whether this may be sent. */
  isComplete(shown: ShownOf<Kind>, value: Answer | undefined): boolean;
  /** What to do, in a few words: "Put these in order". */
  instruction: string;
  /** For the student's own hands. */
  Answer: FunctionComponent<AnswerProps<Kind>>;
  /** What was right, with the given answer marked. */
  Solution: FunctionComponent<SolutionProps<Kind>>;
  /** For projector and host: the options, and how many chose what. */
  Distribution: FunctionComponent<DistributionProps<Kind>>;
}

/** The picks of an answer; empty for none. */
export function picksOf(answer: Answer | undefined): readonly number[] {
  return answer && "picks" in answer ? answer.picks : [];
}
