// A reader of a teacher's notes, for the tests alone: the answer key comes from the text, not from the server.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { notes, root } from "./server.mjs";

/**
 * @typedef {{ heading: string, kind: "sort-into-groups", groups: Map<string, string[]> }
 *   | { heading: string, kind: "put-in-order", order: string[] }
 *   | { heading: string, kind: "choose-one", options: string[], right: string }} Key
 */

/** The questions that are written, in order. @param {string} file @returns {Key[]} */
export function readNotes(file) {
  const text = readFileSync(file, "utf8");
  const sections = text.matchAll(/^## (.+)\n```\n([^`]*)```$/gm);
  return [...sections].map(([, heading, fence]) => readQuestion(heading, fence)).filter((key) => key !== undefined);
}

/** @param {string} heading @param {string} fence @returns {Key | undefined} */
function readQuestion(heading, fence) {
  const lines = fence.split("\n").map((line) => line.trim());
  const options = lines.filter((line) => /^\[[ xX]\]/.test(line));
  if (options.length > 0) {
    const right = options.find((line) => !line.startsWith("[ ]"));
    return { heading, kind: "choose-one", options: options.map(withoutBox), right: withoutBox(right ?? "") };
  }
  const order = lines.filter((line) => /^\d+\. /.test(line)).map((line) => line.replace(/^\d+\. /, ""));
  if (order.length > 0) return { heading, kind: "put-in-order", order };
  return lines.some((line) => line.startsWith("- "))
    ? { heading, kind: "sort-into-groups", groups: readGroups(lines) }
    : undefined;
}

const withoutBox = (/** @type {string} */ line) => line.replace(/^\[[ xX]\] ?/, "");

function readGroups(/** @type {string[]} */ lines) {
  /** @type {Map<string, string[]>} */
  const groups = new Map();
  let name = "";
  for (const line of lines) {
    if (line.endsWith(":")) name = line.slice(0, -1);
    if (line.endsWith(":")) groups.set(name, []);
    if (line.startsWith("- ")) groups.get(name)?.push(line.slice(2));
  }
  return groups;
}

/**
 * The notes at hand whose first four questions have the layout of the lesson: the project's own, and a teacher's real ones
 * where QUIZROOM_SEEDS or a folder beside the repository holds them.
 */
export function notesWithLayout() {
  const own = { name: "the project's own notes", path: notes };
  const beside = process.env.QUIZROOM_SEEDS ?? join(root, "../shared/seeds");
  const all = existsSync(beside) ? [own, { name: "a teacher's real notes", path: beside }] : [own];
  return all.map((one) => ({
    ...one,
    keys: readdirSync(one.path)
      .sort()
      .flatMap((file) => readNotes(join(one.path, file))),
  }));
}
