// A crowd of students in a process of its own, so that its work is not in the figures of whoever measures. They join one
// after the other, answer each question once, somewhere within a few seconds, and stay until the process is ended.
// Called as: crowd.mjs URL PIN FIRST COUNT JOINS_A_SECOND ANSWER_WITHIN_MS
import WebSocket from "ws";
import { newToken } from "./player.mjs";

const [url = "", pin, ...numbers] = process.argv.slice(2);
const [first, count, joinsASecond, answerWithinMs] = /** @type {[number, number, number, number]} */ (
  numbers.map(Number)
);
const givenNames = ["Ada", "Linus", "Grace", "Edsger", "Barbara", "Aleksandra", "Jean-Sébastien", "Wei"];

/** Different for each number, short and long ones. */
const nameOf = (/** @type {number} */ number) => `${givenNames[number % givenNames.length]} ${number}`;

/** Documents are not parsed, for there are thousands: the round stands in each question once. */
const roundAsked = /"phase":"asking".*"round":(\d+)/;

/** @param {number} number */
function join(number) {
  const socket = new WebSocket(url, ["quizroom.v1"], { perMessageDeflate: false });
  let answered = 0;
  const say = (/** @type {unknown} */ message) => {
    if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  socket.on("open", () => say({ type: "hello", role: "student", pin, token: newToken(), nickname: nameOf(number) }));
  socket.on("message", (data) => {
    const round = Number(roundAsked.exec(String(data))?.[1] ?? 0);
    if (round <= answered) return;
    answered = round;
    const thinkMs = Math.floor(Math.random() * answerWithinMs);
    const answer = { picks: [Math.floor(Math.random() * 4)] };
    setTimeout(() => say({ type: "answer", id: round, round, answer, reactionMs: thinkMs }), thinkMs);
  });
  socket.on("error", (error) => {
    console.error(`student ${number}: ${error.message}`);
    process.exitCode = 1;
  });
}

let joined = 0;
const beganMs = performance.now();
const timer = setInterval(() => {
  const due = Math.min(count, Math.ceil(((performance.now() - beganMs) / 1000) * joinsASecond));
  for (; joined < due; ++joined) join(first + joined);
  if (joined === count) clearInterval(timer);
}, 10);
