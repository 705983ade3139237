// A question on the projector, in the same places from the first second to the solution: where it stands above, what is
// asked and the options in the middle, the clock and the count below.
import type { ComponentChildren } from "preact";
import type { Question, RoomDocument, Solution } from "../../../protocol/messages.ts";
import { say } from "../language/en-host.ts";
import { allRight } from "../questions/also-right.ts";
import type { KindName, QuestionKind } from "../questions/kind.ts";
import { questionKind } from "../questions/kinds.ts";
import { RichTextView } from "../shared/rich-text.tsx";
import { FitBox } from "./fit-box.tsx";
import { useAnswered, useScreen } from "./screen-context.ts";
import { ScreenHeader } from "./screen-header.tsx";

interface Props {
  question: Question;
  solution?: Solution | undefined;
  /** The foot of the page. */
  children: ComponentChildren;
}

export function QuestionPage({ question, solution, children }: Props) {
  const { room } = useScreen();
  const { counts } = useAnswered();
  const kind = questionKind(question.shown.kind) as QuestionKind<KindName> | undefined;
  return (
    <>
      <ScreenHeader />
      <main class="question-main">
        <FitBox
          content={contentOf(room, counts ? "counted" : "plain")}
          columns={columnsFor(question)}
          dispensable={dispensable}
        >
          <div class="asked">
            {question.prompt.length > 0 ? (
              <RichTextView text={question.prompt} />
            ) : (
              <h1 dir="auto">{question.heading}</h1>
            )}
            {kind && !solution && <p class="instruction">{kind.instruction}</p>}
          </div>
          {kind ? <Answers kind={kind} question={question} solution={solution} /> : <p>{say("unknown-kind")}</p>}
          {solution && solution.explanation.length > 0 && (
            <div class="explanation">
              <RichTextView text={solution.explanation} />
              <p class="instead">{say("screen-explanation-on-phones")}</p>
            </div>
          )}
        </FitBox>
      </main>
      <footer class="screen-foot">{children}</footer>
    </>
  );
}

function Answers({ kind, question, solution }: { kind: QuestionKind<KindName> } & Omit<Props, "children">) {
  const { answered, counts, countsBefore, said, moreSaid } = useAnswered();
  return (
    <kind.Distribution
      shown={question.shown}
      counts={counts}
      before={countsBefore}
      said={said}
      moreSaid={moreSaid}
      answered={answered}
      solution={solution && allRight(solution).first}
    />
  );
}

/** Counts take the same room while they change; but they come a moment after the close. */
function contentOf({ phase, question }: RoomDocument, look: "counted" | "plain"): string {
  return `${question?.round} ${phase} ${look}`;
}

/** The host sees the counts, and every student the explanation: rather those are left out here than too small to read. */
const dispensable = ["counts", "explanation", "counts explanation"];

/** Few things to read stay one below the other; many may stand side by side. Whatever the kind, they are its longest list. */
export function columnsFor({ shown }: Question): readonly number[] {
  const count = Math.max(...Object.values(shown).map((value) => (Array.isArray(value) ? value.length : 0)));
  if (count <= 3) return [1];
  if (count <= 6) return [1, 2];
  return count <= 12 ? [1, 2, 3] : [1, 2, 3, 4];
}
