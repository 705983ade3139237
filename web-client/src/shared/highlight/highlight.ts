// Splits code into parts by its language's grammar. It makes no elements, and no part is lost or added.
import type { Content } from "prismjs/components/prism-core.js";
import type { Language, Part } from "../code-block.tsx";
import Prism from "./prism.ts";
import "prismjs/components/prism-bash.js";
import "prismjs/components/prism-docker.js";
import "prismjs/components/prism-hcl.js";
import "prismjs/components/prism-json.js";
import "prismjs/components/prism-python.js";
import "prismjs/components/prism-sql.js";
import "prismjs/components/prism-yaml.js";
import "./highlight.css";

/** Grammars have a hundred names for parts; a class on a phone tells five looks apart. */
const looks: Record<string, string> = {
  comment: "comment",
  shebang: "comment",
  prolog: "comment",
  keyword: "keyword",
  boolean: "keyword",
  null: "keyword",
  important: "keyword",
  instruction: "keyword",
  atrule: "keyword",
  decorator: "keyword",
  string: "string",
  "triple-quoted-string": "string",
  "string-interpolation": "string",
  heredoc: "string",
  scalar: "string",
  number: "number",
  datetime: "number",
  constant: "number",
  property: "name",
  key: "name",
  function: "name",
  "function-name": "name",
  "class-name": "name",
  builtin: "name",
  variable: "name",
  environment: "name",
  "assign-left": "name",
  parameter: "name",
  type: "name",
};

/** Longer code would keep a slow phone busy. */
const lengthMax = 10_000;

export function split(text: string, language: Language): readonly Part[] {
  return text.length > lengthMax ? [text] : partsOf(Prism.tokenize(text, Prism.languages[language]));
}

function partsOf(content: Content): readonly Part[] {
  if (typeof content === "string") return [content];
  if (Array.isArray(content)) return content.flatMap(partsOf);
  const parts = partsOf(content.content);
  const is = looks[content.type];
  return is ? [{ is, parts }] : parts;
}
