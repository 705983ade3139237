// Code in a text, as it was typed. Its colours come as a file of their own, when a page first shows code of a language that
// has any; until then, and for all other languages, the same words stand in the same places without them.
import type { ComponentChildren } from "preact";
import { useEffect, useState } from "preact/hooks";
import { t } from "../language/en.ts";

/** A part of the code, and what it is: "keyword", "string", ... */
export type Part = string | { is: string; parts: readonly Part[] };
type Split = (text: string, language: Language) => readonly Part[];

/** The names that authors write, and whose grammar is meant. */
export const languages = {
  yaml: "yaml",
  yml: "yaml",
  dockerfile: "docker",
  docker: "docker",
  bash: "bash",
  sh: "bash",
  shell: "bash",
  hcl: "hcl",
  terraform: "hcl",
  tf: "hcl",
  json: "json",
  python: "python",
  py: "python",
  sql: "sql",
} as const;
export type Language = (typeof languages)[keyof typeof languages];

export function languageNamed(name = ""): Language | undefined {
  const written = name.toLowerCase();
  return Object.hasOwn(languages, written) ? languages[written as keyof typeof languages] : undefined;
}

let split: Split | undefined;

function useSplit(isWanted: boolean): Split | undefined {
  const [known, setKnown] = useState(() => split);
  useEffect(() => {
    if (!isWanted || known) return;
    let isWaiting = true;
    import("./highlight/highlight.ts").then(
      (arrived) => {
        split = arrived.split;
        if (isWaiting) setKnown(() => arrived.split);
      },
      () => {}, // without colours it can be read as well
    );
    return () => {
      isWaiting = false;
    };
  }, [isWanted, known]);
  return known;
}

export function CodeBlock({ language: name, text }: { language: string | undefined; text: string }) {
  const language = languageNamed(name);
  const arrived = useSplit(language !== undefined);
  return (
    // Wide code scrolls in its own box, which the keyboard must be able to reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrollable region
    // biome-ignore lint/a11y/useSemanticElements: a section would be one more box around it
    <pre tabIndex={0} role="region" aria-label={name ? t("code.of", { language: name }) : t("code")} dir="ltr">
      <code>{language && arrived ? arrived(text, language).map(render) : text}</code>
    </pre>
  );
}

function render(part: Part, key: number): ComponentChildren {
  if (typeof part === "string") return part;
  return (
    <span key={key} data-code={part.is}>
      {part.parts.map(render)}
    </span>
  );
}
