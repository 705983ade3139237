// Turns a key and values into a sentence. It knows no sentence itself: those stand in en.ts and its neighbours.

/** A sentence with `{name}` for values, or one for each plural form of `{count}`. */
export type Sentence = string | { readonly one: string; readonly other: string };
export type Sentences = Readonly<Record<string, Sentence>>;

type NamesInText<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesInText<Rest>
  : never;
type NamesIn<One extends Sentence> = One extends string
  ? NamesInText<One>
  : One extends { other: infer Other extends string }
    ? NamesInText<Other> | "count"
    : never;
type Values<One extends Sentence> = [NamesIn<One>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<One>, string | number>>];

export type Speaker<All extends Sentences> = <Key extends keyof All & string>(
  key: Key,
  ...values: Values<All[Key]>
) => string;

/** Hebrew, Arabic and their kin, which are written from right to left. */
const isRightToLeft = /[\u0590-\u08ff\ufb1d-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Between the marks for "a text of its own direction": else an Arabic name would turn the words around it. */
const apart = (value: string) => (isRightToLeft.test(value) ? `\u2068${value}\u2069` : value);

/** A number that stands alone, as sentences write it: "19,000". */
export const written = (value: number): string => inFigures.format(value);
const inFigures = new Intl.NumberFormat("en");

/** `speak("key", { name: value })`; numbers are written as the language writes them. */
export function speaker<const All extends Sentences>(sentences: All, language = "en"): Speaker<All> {
  const plural = new Intl.PluralRules(language);
  const number = new Intl.NumberFormat(language);
  const write = (value: string | number | undefined) =>
    typeof value === "number" ? number.format(value) : apart(value ?? "");
  return (key, ...[values]) => {
    const named: Readonly<Record<string, string | number>> = values ?? {};
    const sentence = sentences[key] as Sentence;
    const text =
      typeof sentence === "string"
        ? sentence
        : sentence[plural.select(Number(named.count)) === "one" ? "one" : "other"];
    return text.replace(/\{(\w+)\}/g, (_, name: string) => write(named[name]));
  };
}
