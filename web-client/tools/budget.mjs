// Fails when a student's phone would load more than 30 kB of compressed JavaScript and styles: what index.html names and
// all that those files import.
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const budgetBytes = 30_000;
const folder = new URL("../../build/web/", import.meta.url).pathname;

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    console.error(`budget: ${path} is missing; run "npm run build" first`);
    process.exit(1);
  }
}

const named = [...read(join(folder, "index.html")).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)];
const files = new Set(named.map((match) => join(folder, match[1])));
for (const file of files) {
  if (!file.endsWith(".js")) continue;
  for (const match of read(file).matchAll(/(?:from|import)\s*\(?\s*["'`](\.\.?\/[^"'`]+\.js)["'`]/g))
    files.add(join(dirname(file), match[1]));
}

let total = 0;
for (const file of files) {
  const bytes = statSync(`${file}.br`).size;
  total += bytes;
  console.log(`${String(bytes).padStart(7)}  ${file.slice(folder.length)}`);
}
console.log(`${String(total).padStart(7)}  student's page, of ${budgetBytes} bytes`);
if (total > budgetBytes) {
  console.error("budget: the student's page has grown too large");
  process.exit(1);
}
