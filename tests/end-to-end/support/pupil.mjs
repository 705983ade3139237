// A student on a line of their own, with the pages' own connection: answers every question as soon as it is seen, and right.
import { picksOf, saying } from "./lesson.mjs";
import { Line } from "./line.mjs";
import { PageSession } from "./page-session.mjs";
import { newToken } from "./player.mjs";

/** @typedef {import("./notes.mjs").Key} Key */

export class Pupil {
  #answered = 0;

  /** @param {{ session: PageSession, keys: Key[], line: Line }} parts */
  constructor({ session, keys, line }) {
    this.line = line;
    this.session = session;
    session.follow(({ room }) => {
      const { question } = room?.phase === "asking" ? room : {};
      if (!question || question.round <= this.#answered) return;
      this.#answered = question.round;
      const answer = picksOf(question.shown, saying(keys[question.round - 1], 0));
      session.send({ type: "answer", round: question.round, answer, reactionMs: 1_000 });
    });
  }

  /**
   * @param {import("./server.mjs").Server} server
   * @param {{ pin: string }} room
   * @param {{ nickname: string, keys: Key[], fault?: import("./line.mjs").Fault }} self
   */
  static async join(server, { pin }, { nickname, keys, fault }) {
    const line = await Line.open(server, fault);
    const hello = /** @type {const} */ ({ type: "hello", role: "student", pin, token: newToken(), nickname });
    return new Pupil({ line, keys, session: new PageSession(hello, line.socketUrl) });
  }

  /** What is held of the room and of oneself, but for what is each one's own. */
  get documents() {
    const { room, seat } = this.session.held;
    if (!room || !seat) return undefined;
    const { seat: _, nickname, shuffleSeed, lastCommand, ...own } = seat;
    return { room, own: { ...own, lastResult: lastCommand?.result } };
  }
}
