// Fails when a student's phone would load more than 30 kB of compressed JavaScript and styles before it can join (what index.html
// names and all that those files import), more than 20 kB behind it: what is imported while a person types, or more than
// 12 kB for the colours of code, which come when code is first shown.
import { readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const budgets = { first: 30_000, behind: 20_000, colours: 12_000 };
const folder = new URL("../../build/web/", import.meta.url).pathname;

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    console.error(`budget: ${path} is missing; run "npm run build" first`);
    process.exit(1);
  }
}

/** The files themselves, and all that is imported from there. */
function withImports(files, imports) {
  const all = new Set(files);
  for (const file of all) {
    if (!file.endsWith(".js")) continue;
    for (const match of read(file).matchAll(imports)) all.add(join(dirname(file), match[1]));
  }
  return all;
}

function weigh(files, what, budgetBytes) {
  let total = 0;
  for (const file of files) {
    const bytes = statSync(`${file}.br`).size;
    total += bytes;
    console.log(`${String(bytes).padStart(7)}  ${file.slice(folder.length)}`);
  }
  console.log(`${String(total).padStart(7)}  ${what}, of ${budgetBytes} bytes`);
  if (total <= budgetBytes) return;
  console.error(`budget: ${what} has grown too large`);
  process.exitCode = 1;
}

const named = [...read(join(folder, "index.html")).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
const entries = named.map((match) => join(folder, match[1]));
const first = withImports(entries, /(?:from|import)\s*["'`](\.\.?\/[^"'`]+\.js)["'`]/g);
const all = withImports(entries, /["'`](?:\.\/|assets\/)([^"'`]+\.(?:js|css))["'`]/g);
weigh(first, "student's page", budgets.first);
const isOfColours = (file) => basename(file).startsWith("highlight-");
const behind = [...all].filter((file) => !first.has(file));
weigh(
  behind.filter((file) => !isOfColours(file)),
  "what comes behind it",
  budgets.behind,
);
weigh(behind.filter(isOfColours), "the colours of code", budgets.colours);
