// Right or wrong, why, and what it was worth.
import type { Answer, Question, RoomDocument, SeatDocument, Solution } from "../../../../protocol/messages.ts";
import { t } from "../../language/en.ts";
import { allRight } from "../../questions/also-right.ts";
import { questionKind } from "../../questions/kinds.ts";
import { Icon, type IconName } from "../../shared/icons.tsx";
import { RichTextView } from "../../shared/rich-text.tsx";
import { useFocusOnArrival } from "../parts/arrival.ts";
import { Heading } from "../parts/heading.tsx";
import { Outdated } from "../parts/outdated.tsx";
import { Head, Page } from "../parts/page.tsx";

export interface RevealedProps {
  room: RoomDocument;
  seat: SeatDocument;
  leave: () => void;
}

type Result = NonNullable<SeatDocument["result"]>;

const icons: Record<Result["result"], IconName> = { right: "check", partly: "partly", wrong: "cross", none: "clock" };

/** Where being sure, or not, tells more than the result. */
function sureHint({ confidence }: SeatDocument, { result }: Result): string | undefined {
  if (confidence === "sure" && result === "wrong") return t("revealed.sure-and-wrong");
  return confidence === "guessed" && result === "right" ? t("revealed.guessed-and-right") : undefined;
}

function Verdict({ seat, result }: { seat: SeatDocument; result: Result }) {
  const node = useFocusOnArrival<HTMLElement>();
  const percent = Math.round(result.creditThousandths / 10);
  const hint =
    sureHint(seat, result) ??
    (result.result === "partly" ? t("revealed.partly-hint", { percent }) : t(`revealed.${result.result}-hint`));
  return (
    <section ref={node} tabIndex={-1} class="verdict" data-result={result.result}>
      <span class="verdict-icon">
        <Icon name={icons[result.result]} />
      </span>
      <div>
        <h1>{t(`revealed.${result.result}`)}</h1>
        {!!result.points && <p class="gained">{t("revealed.gained", { count: result.points })}</p>}
        <p>{hint}</p>
        {seat.rank !== undefined && (
          <p class="verdict-rank">{t("revealed.rank", { rank: seat.rank, total: seat.rankedOf })}</p>
        )}
      </div>
    </section>
  );
}

function AskedAgain({ question }: { question: Question }) {
  if (question.prompt.length === 0)
    return (
      <p class="asked-again" dir="auto">
        {question.heading}
      </p>
    );
  return (
    <details class="asked-again">
      <summary>{t("revealed.question")}</summary>
      <RichTextView text={question.prompt} />
    </details>
  );
}

interface SolutionsProps {
  kind: NonNullable<ReturnType<typeof questionKind>>;
  question: Question;
  solution: Solution;
  given: Answer | undefined;
}

/** What is right, and what the host lets count besides. */
function Solutions({ kind, question: { shown }, solution, given }: SolutionsProps) {
  const { first, others, words } = allRight(solution);
  if (!kind.isGraded && !given) return <p class="quiet">{t("revealed.said-nothing")}</p>;
  return (
    <>
      <kind.Solution shown={shown} solution={first} given={given} />
      {others.length + words.length > 0 && <h2>{t("revealed.also-right")}</h2>}
      {others.map((other, place) => (
        <kind.Solution key={place} shown={shown} solution={other} given={given} />
      ))}
      {words.map((other) => (
        <p key={other} dir="auto">
          {other}
        </p>
      ))}
    </>
  );
}

/** What the author says to whoever chose this. */
function Feedback({ solution, given }: { solution: Solution; given: Answer | undefined }) {
  const chosen = given && "picks" in given ? given.picks : [];
  const feedback = (solution.feedback ?? []).filter(({ option }) => chosen.includes(option));
  if (feedback.length === 0) return null;
  return (
    <section class="card why">
      <h2>{t("revealed.feedback")}</h2>
      {feedback.map(({ option, text }) => (
        <RichTextView key={option} text={text} />
      ))}
    </section>
  );
}

export function Revealed({ room, seat, leave }: RevealedProps) {
  const { question, solution } = room;
  const kind = question && questionKind(question.shown.kind);
  if (!question || !solution) return null;
  if (!kind) return <Outdated />;
  const isOfThisRound = seat.round === question.round;
  return (
    <Page head={<Head room={room} seat={seat} />} leave={leave}>
      {isOfThisRound && seat.result ? (
        <Verdict seat={seat} result={seat.result} />
      ) : (
        <Heading class="visually-hidden">{t("revealed.title")}</Heading>
      )}
      <section class="solution">
        <h2>{t(kind.isGraded ? "revealed.solution" : "revealed.choice")}</h2>
        <AskedAgain question={question} />
        <Solutions
          kind={kind}
          question={question}
          solution={solution}
          given={isOfThisRound ? seat.answer : undefined}
        />
      </section>
      <Feedback solution={solution} given={isOfThisRound ? seat.answer : undefined} />
      {solution.explanation.length > 0 && (
        <section class="card why">
          <h2>{t("revealed.why")}</h2>
          <RichTextView text={solution.explanation} />
        </section>
      )}
    </Page>
  );
}
