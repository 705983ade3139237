// How many chose what. The kind draws it; the host sees it at any time.
import type { Question, Solution } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";
import { allRight } from "../../questions/also-right.ts";
import type { KindName, QuestionKind } from "../../questions/kind.ts";
import { questionKind } from "../../questions/kinds.ts";
import { RichTextView } from "../../shared/rich-text.tsx";
import { useHeld, useRoom } from "./room-context.ts";

interface Props {
  question: Question;
  solution?: Solution | undefined;
}

export function Distribution({ question, solution }: Props) {
  const tally = useHeld("tally");
  const { commands } = useRoom();
  const kind = questionKind(question.shown.kind) as QuestionKind<KindName> | undefined;
  if (!kind) return <p class="banner bad">{say("unknown-kind")}</p>;
  const ofThisRound = tally?.round === question.round;
  return (
    <kind.Distribution
      shown={question.shown}
      counts={ofThisRound ? tally.counts : undefined}
      before={ofThisRound ? tally.countsBefore : undefined}
      said={ofThisRound ? tally.said : undefined}
      moreSaid={ofThisRound ? tally.moreSaid : undefined}
      turnWords={(said) => commands.turnWords(question.round, said)}
      answered={ofThisRound ? tally.answered : 0}
      solution={solution && allRight(solution).first}
    />
  );
}

export function SolutionView({ question, solution }: { question: Question; solution: Solution }) {
  const kind = questionKind(question.shown.kind) as QuestionKind<KindName> | undefined;
  return (
    <>
      {kind && <kind.Solution shown={question.shown} solution={allRight(solution).first} />}
      {solution.explanation.length > 0 && <Explanation solution={solution} />}
    </>
  );
}

export function Explanation({ solution }: { solution: Solution }) {
  return (
    <div class="explanation">
      <h3>{say("explanation")}</h3>
      <RichTextView text={solution.explanation} />
    </div>
  );
}
