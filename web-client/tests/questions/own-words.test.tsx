import { useState } from "preact/hooks";
import { describe, expect, it, vi } from "vitest";
import type { Answer, Said } from "../../../protocol/messages.ts";
import { answerOf, shownOf, solutionOf } from "../../gallery/samples.ts";
import type { KindName, QuestionKind } from "../../src/questions/kind.ts";
import { questionKind } from "../../src/questions/kinds.ts";
import { stripOf } from "../../src/questions/parts/number-strip.tsx";
import { numberIn, numberWritten } from "../../src/questions/parts/number-text.ts";
import { fromTheMiddle, sizeOf } from "../../src/questions/parts/word-cloud.tsx";
import { wordsOf } from "../../src/questions/words.tsx";
import { press, show, tap, typeInto } from "../support/page.tsx";

const kindOf = (name: KindName) => questionKind(name) as QuestionKind<KindName>;
let given: Answer | undefined;
const submitted = vi.fn();

function Answering({ name }: { name: KindName }) {
  const kind = kindOf(name);
  const [value, setValue] = useState<Answer | undefined>(undefined);
  given = value;
  const isComplete = kind.isComplete(shownOf[name], value);
  return (
    <kind.Answer
      shown={shownOf[name]}
      value={value}
      disabled={false}
      onChange={setValue}
      shuffleSeed={1}
      submit={isComplete ? submitted : undefined}
    />
  );
}

const isComplete = (name: KindName) => kindOf(name).isComplete(shownOf[name], given);
const enter = (field: Element) => press("Enter", field);

describe("a number", () => {
  it("is read as people write it, with its unit or without", () => {
    const rows: [string, number | undefined][] = [
      ["443", 443],
      [" 0,5 ", 0.5],
      ["0.5", 0.5],
      ["1,000", 1000],
      ["1,000,000.5", 1_000_000.5],
      ["0,125", 0.125],
      ["12 000", 12_000],
      ["12’000", 12_000],
      ["-3", -3],
      ["−3", -3],
      ["+3", 3],
      ["2e3", 2000],
      ["250ms", 250],
      ["250 MS", 250],
      ["5.", 5],
      ["", undefined],
      ["-", undefined],
      ["ms", undefined],
      ["1.2.3", undefined],
      ["1,2,3", undefined],
      ["0x10", undefined],
      ["ten", undefined],
      ["1e999", undefined],
    ];
    for (const [text, number] of rows) expect([text, numberIn(text, "ms")]).toEqual([text, number]);
  });

  it("is written with its unit", () => {
    expect(numberWritten(1250.5, "ms")).toBe("1,250.5\u00a0ms");
    expect(numberWritten(-3, "%")).toBe("−3%");
    expect(numberWritten(0.1 + 0.2)).toBe("0.3");
  });

  it("says what it reads, and cannot be sent while it is none", () => {
    show(<Answering name="number" />);
    typeInto("Your number, in ms", "1,250.5 m");
    expect(isComplete("number")).toBe(false);
    expect(document.body.textContent).toContain("not a number yet");
    typeInto("Your number, in ms", "1,250.5 ms");
    expect(given).toEqual({ number: 1250.5 });
    expect(isComplete("number")).toBe(true);
    expect(document.body.textContent).toContain("Read as 1,250.5\u00a0ms");
    expect(document.querySelector("input")?.value).toBe("1,250.5 ms");
  });

  it("changes its sign by a button, for phones whose digits have no minus", () => {
    show(<Answering name="number" />);
    typeInto("Your number, in ms", "40");
    tap("Change the sign");
    expect(given).toEqual({ number: -40 });
    tap("Change the sign");
    expect(given).toEqual({ number: 40 });
  });

  it("is refused above what the server takes", () => {
    show(<Answering name="number" />);
    typeInto("Your number, in ms", "1e16");
    expect(isComplete("number")).toBe(false);
    expect(document.body.textContent).toContain("too large");
  });

  it("lies on a strip that a single far one does not squeeze", () => {
    const said: Said[] = [
      { words: "10", count: 50 },
      { words: "20", count: 49 },
      { words: "1000000000", count: 1 },
    ];
    const strip = stripOf(said, [{ from: 12, until: 14 }])!;
    expect([strip.from, strip.until, strip.below, strip.above]).toEqual([10, 20, 0, 1]);
    expect([strip.columns[0], strip.columns.at(-1)]).toEqual([50, 49]);
    expect(stripOf([], [])).toBeUndefined();
    expect(stripOf([{ words: "5", count: 3 }], [])).toMatchObject({ from: 4, until: 6 });
  });
});

describe("a short text", () => {
  it("is sent by the key Enter once there is one", () => {
    show(<Answering name="short-text" />);
    submitted.mockClear();
    const field = document.querySelector("input")!;
    enter(field);
    expect(submitted).not.toHaveBeenCalled();
    typeInto("Your answer", "IaC");
    enter(field);
    expect(submitted).toHaveBeenCalledOnce();
    expect(given).toEqual({ text: "IaC" });
  });

  it("shows what was accepted beside one's own", () => {
    const { Solution } = kindOf("short-text");
    show(<Solution shown={shownOf["short-text"]} solution={solutionOf["short-text"]} given={answerOf["short-text"]} />);
    const lines = [...document.querySelectorAll("dd")].map((line) => line.textContent);
    expect(lines).toEqual(["Infrastructure as Code", "IaC", "infrastructure-as-code"]);
  });
});

describe("words", () => {
  it("are up to three, in fields of their own", () => {
    show(<Answering name="words" />);
    typeInto("Word 1", "teamwork");
    typeInto("Word 3, if you have one more", "fewer nights on call");
    expect(wordsOf(given)).toEqual(["teamwork", "fewer nights on call"]);
    typeInto("Word 1", "");
    typeInto("Word 3, if you have one more", " ");
    expect(isComplete("words")).toBe(false);
  });

  it("go on to the next field at a comma", () => {
    show(<Answering name="words" />);
    typeInto("Word 1", "teamwork,");
    expect(wordsOf(given)).toEqual(["teamwork"]);
    expect(document.activeElement).toBe(document.querySelectorAll("input")[1]);
  });

  it("stand in a cloud with the most frequent in the middle", () => {
    expect(fromTheMiddle([5, 4, 3, 2, 1])).toEqual([2, 4, 5, 3, 1]);
    expect(sizeOf(1, 40)).toBe(1);
    expect(sizeOf(40, 40)).toBe(3.5);
    expect(sizeOf(1, 1)).toBe(1.5);
  });

  it("can be hidden by the host, and nobody else", () => {
    const { Distribution } = kindOf("words");
    const turnWords = vi.fn();
    const said: Said[] = [
      { words: "teamwork", count: 3 },
      { words: "rubbish", count: 1, hidden: true },
    ];
    show(<Distribution shown={shownOf.words} said={said} answered={4} turnWords={turnWords} />);
    tap("Hide “teamwork” from the projector");
    expect(turnWords).toHaveBeenLastCalledWith(said[0]);
    tap("Show “rubbish” on the projector");
    expect(turnWords).toHaveBeenLastCalledWith(said[1]);
    show(<Distribution shown={shownOf.words} said={said} answered={4} />);
    expect(document.querySelectorAll("button")).toHaveLength(0);
  });
});

describe("what was said", () => {
  const { Distribution } = kindOf("short-text");
  const said: Said[] = Array.from({ length: 12 }, (_, i) => ({
    words: `answer ${i}`,
    count: 12 - i,
    creditThousandths: i === 1 ? 1000 : 0,
  }));

  it("is told as rows, of which the projector shows eight and counts the others", () => {
    show(<Distribution shown={shownOf["short-text"]} said={said} moreSaid={2} answered={78} />);
    expect(document.querySelectorAll(".said-bars li")).toHaveLength(8);
    expect(document.body.textContent).toContain("and 6 others");
    expect(document.querySelector("[data-verdict=right]")?.textContent).toContain("answer 1");
  });

  it("is nowhere while it may not be seen, and said to be nothing when nobody answered", () => {
    show(<Distribution shown={shownOf["short-text"]} answered={0} />);
    expect(document.body.textContent).toBe("");
    show(<Distribution shown={shownOf["short-text"]} said={[]} answered={0} />);
    expect(document.body.textContent).toContain("Nobody has answered");
  });
});
