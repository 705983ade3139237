// A measurement, printed: how long it takes from the host's "ask" until the question stands on the last of 200 students'
// sockets. Clients and server share this machine, so the clients' own work is in the figure.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import WebSocket from "ws";
import { hangUpAll, newToken } from "./support/player.mjs";
import { host, openRoom } from "./support/room.mjs";
import { Server, temporaryFolder } from "./support/server.mjs";
import { guarded } from "./support/waiting.mjs";

const students = Number(process.env.STUDENTS ?? 200);
const rounds = 30;
const warmUp = 5;
const limitMs = 100;
/** A connection may send 20 messages a second, and a round takes two. */
const breathMs = 150;

function writePack() {
  const file = join(temporaryFolder(), "many.md");
  const question = (/** @type {number} */ number) =>
    `## Question ${number}\n\`\`\`\nWhich one is right?\n\n[x] This\n[ ] That\n[ ] Those\n[ ] None\n\`\`\`\n`;
  const questions = Array.from({ length: rounds + warmUp }, (_, index) => question(index + 1));
  writeFileSync(file, `---\ntitle: Many questions\n---\n# All\n${questions.join("\n")}`);
  return file;
}

/** Counts the sockets on which a round's question has arrived, and notes when the last one did. */
class Arrivals {
  #count = 0;
  #mark = "";
  #done = () => {};

  /** @param {number} round */
  expect(round) {
    this.#count = 0;
    this.#mark = `"round":${round},`;
    return new Promise((resolve) => {
      this.#done = () => resolve(performance.now());
    });
  }

  /** @param {string} text */
  note(text) {
    if (text.includes('"phase":"asking"') && text.includes(this.#mark) && ++this.#count === students) this.#done();
  }
}

/** A student that only listens. @param {Server} server @param {string} pin @param {number} number @param {Arrivals} arrivals */
function listen(server, pin, number, arrivals) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(server.socketUrl, ["quizroom.v1"], { perMessageDeflate: false });
    socket.once("error", reject);
    socket.once("open", () =>
      socket.send(
        JSON.stringify({ type: "hello", role: "student", pin, token: newToken(), nickname: `Student ${number}` }),
      ),
    );
    socket.on("message", (data) => {
      const text = String(data);
      if (text.startsWith('{"type":"me"')) resolve(socket);
      arrivals.note(text);
    });
  });
}

const server = await Server.start({ content: [writePack()] });
const room = await openRoom(server);
const teacher = await host(server, room);
const arrivals = new Arrivals();
const sockets = [];
for (let number = 1; number <= students; ++number) sockets.push(await listen(server, room.pin, number, arrivals));
await teacher.until(() => teacher.held.tally?.joined === students, `${students} students`);

const times = [];
for (let round = 1; round <= rounds + warmUp; ++round) {
  const everywhere = arrivals.expect(round);
  const asked = performance.now();
  const accepted = teacher.move("ask");
  times.push((await guarded(everywhere, () => `round ${round} on every socket`)) - asked);
  await accepted;
  await teacher.sees("asking", round);
  await teacher.move("skip");
  await teacher.until(() => teacher.held.room.phase !== "asking", "the skipped question gone");
  await new Promise((resolve) => setTimeout(resolve, breathMs));
}

const sorted = times.slice(warmUp).sort((left, right) => left - right);
const percentile = (/** @type {number} */ share) =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
const inMs = (/** @type {number} */ value) => `${value.toFixed(1)} ms`;
console.log(
  `A question on ${students} sockets, ${rounds} rounds: p50 ${inMs(percentile(0.5))}, p99 ${inMs(percentile(0.99))} (wanted: under ${limitMs} ms)`,
);

for (const socket of sockets) socket.terminate();
hangUpAll();
await server.stop();
process.exit(percentile(0.99) < limitMs ? 0 : 1);
