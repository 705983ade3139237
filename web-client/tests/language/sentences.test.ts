import { describe, expect, it } from "vitest";
import protocol from "../../../protocol/messages.ts?raw";
import { sentences as pageSentences } from "../../src/language/en.ts";
import { sentences as kindSentences, t } from "../../src/language/en-kinds.ts";
import { speaker } from "../../src/language/translate.ts";
import { questionKind } from "../../src/questions/kinds.ts";

const sentences = { ...pageSentences, ...kindSentences };

const pages = import.meta.glob<string>(
  ["../../src/**/*.tsx", "!../../src/host/**", "!../../src/screen/**", "!../../src/stage/**"],
  {
    query: "?raw",
    eager: true,
    import: "default",
  },
);
const allSource = Object.values(
  import.meta.glob<string>(["../../src/**/*.{ts,tsx}", "!../../src/language/**"], {
    query: "?raw",
    eager: true,
    import: "default",
  }),
).join("\n");

/** The members of a union of words in the schema. */
function wordsOf(type: string): string[] {
  const text = new RegExp(`export type ${type} =([^;]*);`).exec(protocol)?.[1] ?? "";
  return [...text.matchAll(/"([a-z-]+)"/g)].map((match) => match[1]!);
}

describe("the language file", () => {
  it("has a sentence for every refusal the server may give", () => {
    const codes = wordsOf("RefusalCode");
    expect(codes.length).toBeGreaterThan(15);
    for (const code of codes) expect(Object.keys(sentences)).toContain(`refused.${code}`);
  });

  it("has an instruction and a page for every question kind", () => {
    const kinds = [...new Set([...protocol.matchAll(/\{ kind: "([a-z-]+)"/g)].map((match) => match[1]!))];
    expect(kinds).toEqual([
      "choose-one",
      "choose-all",
      "sort-into-groups",
      "put-in-order",
      "match",
      "poll",
      "poll-several",
      "scale",
      "number",
      "short-text",
      "words",
    ]);
    for (const kind of kinds)
      expect(questionKind(kind as never)?.instruction).toBe(t(`kind.${kind}` as "kind.choose-one"));
  });

  it("has no sentence that no page says", () => {
    const isBuilt = (key: string) =>
      /^((refused|delivery|revealed|ended|kind|remedy)\.|(groups|match)\.(items|put-here|in|not-yet|left|all-sorted|announce)$)/.test(
        key,
      );
    const unused = Object.keys(sentences).filter((key) => !isBuilt(key) && !allSource.includes(`"${key}"`));
    expect(unused).toEqual([]);
  });

  it("has no empty sentence and names its values in whole words", () => {
    for (const sentence of Object.values(sentences)) {
      const forms: readonly string[] = typeof sentence === "string" ? [sentence] : [sentence.one, sentence.other];
      for (const form of forms) {
        expect(form.trim()).not.toBe("");
        expect(form.replace(/\{[a-z]+\}/g, "")).not.toMatch(/[{}]/);
      }
    }
  });

  it("holds every sentence: no page has words of its own", () => {
    for (const [path, source] of Object.entries(pages)) {
      const markup = source.replace(/\{[^{}]*\}/g, "").replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, "");
      const words = [...markup.matchAll(/<[a-z][^<>]*>\s*([A-Za-z]{2,}[^<>{}]*)</g)].map((match) => match[1]);
      expect([path, words]).toEqual([path, []]);
    }
  });
});

describe("a sentence", () => {
  const speak = speaker({
    points: { one: "{count} point", other: "{count} points" },
    greeting: "Hello {nickname}",
  });

  it("is singular or plural after its count", () => {
    expect([0, 1, 2].map((count) => speak("points", { count }))).toEqual(["0 points", "1 point", "2 points"]);
  });

  it("writes large numbers so that they can be read", () => {
    expect(speak("points", { count: 12345 })).toBe("12,345 points");
  });

  it("keeps its own order around a nickname that is written from right to left", () => {
    expect(speak("greeting", { nickname: "ليلى" })).toBe("Hello \u2068ليلى\u2069");
    expect(speak("greeting", { nickname: "Chloé 🦊 Ω 李" })).toBe("Hello Chloé 🦊 Ω 李");
  });

  it("takes a nickname as it is, even one that looks like a value", () => {
    expect(speak("greeting", { nickname: "{count} $& <b>" })).toBe("Hello {count} $& <b>");
  });
});
