// Writes schema.json from messages.ts; with --check it only says whether schema.json is up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { createGenerator } from "ts-json-schema-generator";

const here = (name) => fileURLToPath(new URL(name, import.meta.url));

const schema = createGenerator({
  path: here("messages.ts"),
  type: "*",
  expose: "export",
  jsDoc: "extended",
  additionalProperties: false,
  sortProps: true,
}).createSchema("*");

schema.$comment = "Generated from messages.ts by `npm run generate`. The definitions ClientMessage and ServerMessage hold every message.";
const text = JSON.stringify(schema, null, 2) + "\n";

if (!process.argv.includes("--check")) {
  writeFileSync(here("schema.json"), text);
} else if (readFileSync(here("schema.json"), "utf8") !== text) {
  console.error("protocol/schema.json is older than protocol/messages.ts: run `npm run generate` in protocol/ and commit the result.");
  process.exit(1);
}
