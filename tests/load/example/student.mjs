// A scripted student in plain Node: joins a room, answers each question with whatever comes first, and says how it went.
//   npm install ws && node student.mjs http://127.0.0.1:8080 PIN NICKNAME
// protocol/README.md tells the rest: other kinds of answers, clocks, and what each refusal means.
import { randomBytes, randomInt } from "node:crypto";
import WebSocket from "ws";

const [url, pin, nickname = "Robot"] = process.argv.slice(2);
const token = randomBytes(32).toString("hex"); // it is the seat: keep it, and the same seat is yours again
let id = randomInt(1, 2 ** 47); // of the next command; the first is drawn, then they count up
let held = {}; // the newest document of each type: all there is to know
let command; // in flight: what became of it stands in `me`
let answered = 0; // the last round answered
let attempts = 0;
let isOver = false;

function connect() {
  const socket = new WebSocket(`${url.replace(/^http/, "ws")}/socket`, "quizroom.v1");
  const say = (message) => socket.send(JSON.stringify(message));
  socket.on("open", () => say({ type: "hello", role: "student", pin, token, nickname }));
  socket.on("message", (text) => hear(JSON.parse(text.toString()), say, socket));
  socket.on("error", () => {}); // "close" follows
  socket.on("close", (code) => {
    if (code === 1000 || code === 1008 || (code > 4000 && code < 4004)) return console.log(`the end (${code})`);
    setTimeout(connect, Math.random() * Math.min(500 * 2 ** attempts++, 5000)); // a class must not return in one instant
  });
}

function hear(message, say, socket) {
  if (message.type === "refused") console.log(`refused: ${message.message}`);
  if (message.type === "welcome") {
    held = {};
    attempts = 0;
  }
  if (message.type !== "room" && message.type !== "me") return;
  held[message.type] = message;
  const { room, me } = held;
  if (!room || !me) return;
  if (command && me.lastCommand?.id === command.id) {
    console.log(`round ${command.round}: ${me.lastCommand.result}`);
    command = undefined;
  } else if (command && !command.saidTo.has(socket)) {
    sayCommand(say, socket); // this connection is new: again, with the same id
  }
  if (room.phase === "asking" && room.question.round > answered && !command) {
    answered = room.question.round;
    const answer = { picks: firstAnswer(room.question.shown) };
    command = { id: id++, round: answered, answer, saidTo: new Set() };
    setTimeout(() => command && !command.saidTo.has(socket) && sayCommand(say, socket), 300);
  }
  if (room.phase !== "finished" || isOver) return;
  isOver = true;
  console.log(`finished with ${me.points} points, rank ${me.rank} of ${me.rankedOf}`);
  socket.close(1000);
}

function sayCommand(say, socket) {
  const { round, answer, saidTo } = command;
  saidTo.add(socket);
  say({ type: "answer", id: command.id, round, answer, reactionMs: 300 });
}

/** Positions as they are shown: of one option, or for each item a group, or the items (or descriptions) as they stand. */
function firstAnswer({ options, items, groups, terms }) {
  if (options) return [0];
  return groups ? items.map(() => 0) : (items ?? terms).map((_, place) => place);
}

connect();
