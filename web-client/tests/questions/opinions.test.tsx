import { useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import type { Answer } from "../../../protocol/messages.ts";
import { answerOf, shownOf } from "../../gallery/samples.ts";
import type { KindName, QuestionKind } from "../../src/questions/kind.ts";
import { questionKind } from "../../src/questions/kinds.ts";
import { spreadOf } from "../../src/questions/parts/scale-steps.tsx";
import { press, show, tap } from "../support/page.tsx";

const kindOf = (name: KindName) => questionKind(name) as QuestionKind<KindName>;
let given: Answer | undefined;

function Answering({ name }: { name: KindName }) {
  const kind = kindOf(name);
  const [value, setValue] = useState<Answer | undefined>(undefined);
  given = value;
  return <kind.Answer shown={shownOf[name]} value={value} disabled={false} onChange={setValue} shuffleSeed={1} />;
}

describe("a poll", () => {
  it("is answered by one tap or one key", () => {
    show(<Answering name="poll" />);
    tap("Some of it");
    expect(given).toEqual({ picks: [1] });
    press("c");
    expect(given).toEqual({ picks: [2] });
  });

  it("calls no choice right or wrong, and marks the own one", () => {
    const { Solution } = kindOf("poll");
    show(<Solution shown={shownOf.poll} solution={{ kind: "poll" }} given={answerOf.poll} />);
    expect(document.querySelectorAll("[data-verdict]")).toHaveLength(0);
    expect(document.querySelector("[data-chosen]")?.textContent).toContain("Some of it was too fast");
    expect(document.body.textContent).toContain("your choice");
  });
});

describe("a scale", () => {
  it("is answered with how far the step lies above the lowest", () => {
    show(<Answering name="scale" />);
    tap("4");
    expect(given).toEqual({ picks: [3] });
  });

  it("names its ends on the steps and beside them", () => {
    show(<Answering name="scale" />);
    const labels = [...document.querySelectorAll(".scale-step")].map((step) => step.getAttribute("aria-label"));
    expect(labels).toEqual(["1: Never heard of containers", "2", "3", "4", "5: I could teach it"]);
  });

  it("shows how many stand where, their mean and how far they lie apart", () => {
    const { Distribution } = kindOf("scale");
    show(<Distribution shown={shownOf.scale} counts={[1, 0, 0, 0, 1]} answered={2} />);
    expect([...document.querySelectorAll(".scale-count")].map((count) => count.textContent)).toEqual([
      "1",
      "0",
      "0",
      "0",
      "1",
    ]);
    expect(document.body.textContent).toContain("Mean 3.0, spread 2.0");
  });

  it("has neither mean nor spread when nobody has answered", () => {
    expect(spreadOf(1, [0, 0, 0])).toBeUndefined();
    expect(spreadOf(1, [0, 2, 0])).toEqual({ mean: 2, deviation: 0 });
  });
});
