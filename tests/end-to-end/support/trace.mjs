// What a page does with the messages of its socket, read from Chromium's own trace: how long its main thread is busy with
// each update. An update is what one drawn frame shows that is new: the tasks of all messages since the frame before, from
// the arrival to the end of what it started, and the task that styles, lays out and paints them.

const categories = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** @typedef {{ name: string, ph: string, pid: number, tid: number, ts: number, dur?: number, tdur?: number, args: any }} TraceEvent */
/** @typedef {{ atUs: number, messages: number, bytes: number, ms: number, cpuMs: number }} Update `cpuMs` without what others took of the core */

/**
 * The updates of the page while `act` runs. The page must have its socket open, and be the only one of its browser.
 * @param {import("playwright-core").Page} page
 * @param {string} path where the trace is left: the panel "Performance" of a Chromium shows it
 * @param {() => Promise<void>} act
 * @returns {Promise<Update[]>}
 */
export async function traceUpdates(page, path, act) {
  const browser = page.context().browser();
  if (!browser) throw new Error("Only a page of a browser of its own can be traced.");
  await browser.startTracing(page, { categories, path });
  await act();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString("utf8"));
  return updatesIn(traceEvents);
}

/** @param {TraceEvent[]} events of one page with a socket */
export function updatesIn(events) {
  const received = events.filter(({ name }) => name === "WebSocketReceive");
  const thread = received[0];
  if (!thread) return [];
  const onThread = events.filter(({ pid, tid }) => pid === thread.pid && tid === thread.tid);
  const named = (/** @type {string} */ name) =>
    onThread.filter((event) => event.name === name).sort((left, right) => left.ts - right.ts);
  const messages = new Within(named("WebSocketReceive"));
  const commits = new Within(named("Commit"));
  const updates = [];
  let open = nothingNew();
  for (const task of named("RunTask")) {
    const arrived = messages.of(task);
    const isDrawn = commits.of(task).length > 0;
    if (arrived.length > 0 || (isDrawn && open.messages > 0)) open = withTask(open, task, arrived);
    if (!isDrawn || open.messages === 0) continue;
    updates.push(open);
    open = nothingNew();
  }
  return updates;
}

/** @returns {Update} */
const nothingNew = () => ({ atUs: 0, messages: 0, bytes: 0, ms: 0, cpuMs: 0 });

/** @param {Update} update @param {TraceEvent} task @param {TraceEvent[]} arrived @returns {Update} */
function withTask(update, task, arrived) {
  return {
    atUs: update.atUs || task.ts,
    messages: update.messages + arrived.length,
    bytes: update.bytes + arrived.reduce((sum, { args }) => sum + (args.data?.dataLength ?? 0), 0),
    ms: update.ms + (task.dur ?? 0) / 1000,
    cpuMs: update.cpuMs + (task.tdur ?? task.dur ?? 0) / 1000,
  };
}

/** Events in the order of time, handed out to the tasks they lie in, which come in the order of time too. */
class Within {
  #next = 0;
  /** @param {TraceEvent[]} events */
  constructor(events) {
    this.events = events;
  }

  /** @param {TraceEvent} task */
  of({ ts, dur = 0 }) {
    const found = [];
    for (; (this.events[this.#next]?.ts ?? Number.POSITIVE_INFINITY) <= ts + dur; ++this.#next) {
      const event = /** @type {TraceEvent} */ (this.events[this.#next]);
      if (event.ts >= ts) found.push(event);
    }
    return found;
  }
}

/** @param {number[]} values @param {number} share */
export function percentile(values, share) {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
