import { describe, expect, it, vi } from "vitest";
import { CodeBlock, languageNamed, languages, type Part } from "../../src/shared/code-block.tsx";
import { split } from "../../src/shared/highlight/highlight.ts";
import { show } from "../support/page.tsx";

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: other languages write them, too
const samples: Record<string, string> = {
  yaml: '# Build\non:\n  push: [main]\njobs:\n  - name: "test"\n    retries: 3\n\ttabbed: yes\n',
  docker: '# syntax\nFROM debian:12 AS build\nRUN apt-get update \\\n  && make\nENV A="b c"\nCMD ["./run", "--fast"]',
  bash: '#!/bin/bash\n# go\nfor file in *.md; do\n\techo "$file" | grep -c 1 >> log\ndone\ncat <<EOF\n<b>$HOME</b>\nEOF',
  hcl: '# one server\nresource "server" "web" {\n  count = 2\n  tags  = { name = "web-${count.index}" }\n}',
  json: '{\n  "name": "a\\u00e9",\n  "count": [1, 2.5, true, null]\n}',
  python: '# run\n@cached\ndef run(count: int = 3) -> str:\n    return f"{count} & <b>"\n',
  sql: "-- who\nSELECT name, count(*) FROM rooms WHERE pin = '123' AND open > 0 GROUP BY name;",
};
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: other languages write them, too

const wordsOf = (parts: readonly Part[]): string =>
  parts.map((part) => (typeof part === "string" ? part : wordsOf(part.parts))).join("");
const looksOf = (parts: readonly Part[]): string[] =>
  parts.flatMap((part) => (typeof part === "string" ? [] : [part.is, ...looksOf(part.parts)]));

describe("code in colours", () => {
  it.each([...new Set(Object.values(languages))])(
    "tells the parts of %s apart, and loses not a letter of it",
    (name) => {
      const sample = samples[name]!;
      const parts = split(sample, name);
      expect(wordsOf(parts)).toBe(sample);
      expect(new Set(looksOf(parts)).size).toBeGreaterThanOrEqual(name === "json" ? 4 : 3);
      expect(looksOf(parts).includes("comment")).toBe(name !== "json");
    },
  );

  it("knows the words of each language from its strings", () => {
    const isOf = (is: string, text: string, sample: string, language: keyof typeof samples) =>
      expect(JSON.stringify(split(sample, language as never))).toContain(JSON.stringify({ is, parts: [text] }));
    isOf("keyword", "FROM", samples.docker!, "docker");
    isOf("keyword", "SELECT", samples.sql!, "sql");
    isOf("keyword", "def", samples.python!, "python");
    isOf("keyword", "for", samples.bash!, "bash");
    isOf("name", "jobs", samples.yaml!, "yaml");
    isOf("name", '"name"', samples.json!, "json");
    isOf("number", "2", samples.hcl!, "hcl");
  });

  it("keeps any text as it is, also what is no code of its language", () => {
    for (const language of new Set(Object.values(languages)))
      for (const text of ["", "\n\n", "\t\t<b>&amp;</b>", "'unclosed \"", "{{{{", "שלום 🙂", "a".repeat(20_000)])
        expect(wordsOf(split(text, language))).toBe(text);
  });

  it("knows a language by any name that authors give it", () => {
    expect(languageNamed("Dockerfile")).toBe("docker");
    expect(languageNamed("terraform")).toBe("hcl");
    expect(languageNamed("constructor")).toBeUndefined();
    expect(languageNamed(undefined)).toBeUndefined();
  });

  it("shows the plain words until the colours are here, and the same words then", async () => {
    const page = show(<CodeBlock language="yaml" text={samples.yaml!} />);
    const code = page.querySelector("pre code")!;
    expect(code.textContent).toBe(samples.yaml);
    expect(code.querySelector("span")).toBeNull();
    await vi.waitFor(() => expect(code.querySelector("[data-code=name]")).not.toBeNull());
    expect(code.textContent).toBe(samples.yaml);
    const later = show(<CodeBlock language="sql" text={samples.sql!} />);
    expect(later.querySelector("[data-code=keyword]")?.textContent).toBe("SELECT");
  });

  it("can be reached by the keyboard under a name, to be scrolled", () => {
    const page = show(<CodeBlock language="bash" text="ls" />);
    expect(page.querySelector("pre")?.tabIndex).toBe(0);
    expect(page.querySelector("pre")?.getAttribute("aria-label")).toBe("Code (bash)");
    expect(
      show(<CodeBlock language={undefined} text="ls" />)
        .querySelector("pre")
        ?.getAttribute("aria-label"),
    ).toBe("Code");
  });

  it("shows code of a language without colours as plain words", () => {
    const page = show(<CodeBlock language="cobol" text="MOVE 1 TO A" />);
    expect(page.querySelector("code")?.innerHTML).toBe("MOVE 1 TO A");
  });
});
