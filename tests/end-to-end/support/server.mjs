// The real server as its own process, on a free port of this machine, with a data folder of its own.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { start } from "./processes.mjs";
import { Bell, guarded, guardMs } from "./waiting.mjs";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const program = process.env.QUIZROOM_SERVER ?? join(root, "build/release/quizroom");
export const webPages = process.env.QUIZROOM_WEB ?? join(root, "build/web");
export const notes = join(root, "tests/fixtures/notes");

/** @type {string[]} */
const folders = [];
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the test has ended. */
export function temporaryFolder() {
  const folder = mkdtempSync(join(tmpdir(), "quizroom-"));
  folders.push(folder);
  return folder;
}

/**
 * @typedef {object} Wishes
 * @property {string[]} [content] what is offered; the notes of tests/fixtures unless given
 * @property {string} [data]
 * @property {number} [port] a free one unless given
 * @property {string[]} [more] further options of `serve`
 */

export class Server {
  #process = /** @type {ReturnType<typeof start>} */ (/** @type {unknown} */ (undefined));
  #wishes;
  port = 0;

  /** @param {Wishes} wishes */
  constructor(wishes) {
    this.#wishes = wishes;
    this.port = wishes.port ?? 0;
    this.data = wishes.data ?? temporaryFolder();
  }

  /** @param {Wishes} [wishes] */
  static async start(wishes = {}) {
    const server = new Server(wishes);
    await server.start();
    return server;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  get socketUrl() {
    return `ws://127.0.0.1:${this.port}/socket`;
  }

  get hostKey() {
    if (this.data === ":memory:") return /\/host#key=([0-9a-f]{64})/.exec(this.said())?.[1] ?? "";
    return readFileSync(join(this.data, "host.key"), "utf8").trim();
  }

  get hostLink() {
    return `${this.url}/host#key=${this.hostKey}`;
  }

  /** What the server has written so far. */
  said() {
    return this.#process.said();
  }

  /** Starts, again after an end: on the same data and the same port. */
  async start() {
    const content = (this.#wishes.content ?? [notes]).flatMap((path) => ["--content", path]);
    const listen = ["--listen", `127.0.0.1:${this.port}`, "--data", this.data, "--web", webPages];
    const bell = new Bell();
    this.#process = start(program, ["serve", ...content, ...listen, ...(this.#wishes.more ?? [])]);
    const { child, gone, said } = this.#process;
    child.stdout?.on("data", () => bell.ring());
    const fail = gone.then((end) => {
      throw new Error(`the server ended at once (${end.error ?? end.status ?? end.signal}): ${said()}`);
    });
    const listening = bell.until(
      () => /listening on http:\/\/\S+:(\d+)\n/.exec(said()),
      () => `the server listens; it said: ${said()}`,
    );
    fail.catch(() => {});
    listening.catch(() => {});
    this.port = Number((await Promise.race([listening, fail]))[1]);
  }

  /** Until /healthz says that it serves. */
  async answers() {
    const response = await fetch(`${this.url}/healthz`, { signal: AbortSignal.timeout(guardMs) });
    if (!response.ok) throw new Error(`/healthz: ${response.status}`);
  }

  /** What a power cut does: nothing is said, nothing is saved. */
  async kill() {
    this.#process.child.kill("SIGKILL");
    await guarded(this.#process.gone, () => "the killed server is gone");
  }

  /** Ends it in an orderly way and gives its exit status. */
  async stop() {
    this.#process.child.kill("SIGTERM");
    const end = await guarded(this.#process.gone, () => `the server stops; it said: ${this.said()}`);
    return end.status;
  }
}
