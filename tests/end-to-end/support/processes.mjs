// Programs that a test has started. Whatever happens to the test, they end with it; each is known by its own process id.
import { spawn } from "node:child_process";

/** @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/**
 * Starts a program whose words are kept: `said()` gives what it has written so far, `gone` resolves with how it ended.
 * @param {string} program
 * @param {string[]} words
 */
export function start(program, words) {
  const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"] });
  let written = "";
  running.add(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8");
    stream.on("data", (text) => {
      written = (written + text).slice(-100_000);
    });
  }
  const gone = new Promise((resolve) => {
    child.once("error", (error) => resolve({ status: undefined, signal: undefined, error }));
    child.once("exit", (status, signal) => resolve({ status, signal }));
  }).finally(() => running.delete(child));
  return { child, gone, said: () => written };
}

/**
 * Runs a program to its end and gives its exit status and what it wrote to each stream.
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<{status: number, out: string, err: string}>}
 */
export function run(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: ["ignore", "pipe", "pipe"], timeout: 30_000 });
    running.add(child);
    let out = "";
    let err = "";
    child.stdout.setEncoding("utf8").on("data", (text) => {
      out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      err += text;
    });
    child.once("error", reject);
    child.once("close", (status, signal) => {
      running.delete(child);
      if (signal) reject(new Error(`${program} ${words.join(" ")} was ended by ${signal}: ${out}${err}`));
      else resolve({ status: Number(status), out, err });
    });
  });
}

function endAll() {
  for (const child of running) child.kill("SIGKILL");
}

process.on("exit", endAll);
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
  process.on(signal, () => process.exit(1));
}
