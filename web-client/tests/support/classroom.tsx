// A student's page in a room that a test leads by hand: it shows documents, and notes what is sent.
import type { Answer, Question, RoomDocument, SeatDocument } from "../../../protocol/messages.ts";
import { questionOf, room as sampleRoom, seat as sampleSeat } from "../../gallery/samples.ts";
import { ServerClock } from "../../src/shared/clock.ts";
import type { Link } from "../../src/shared/connection.ts";
import { fold, type Held, nothingHeld } from "../../src/shared/documents.ts";
import type { Session } from "../../src/shared/session.ts";
import { createStore } from "../../src/shared/store.ts";
import { AnswerDesk, type Drawer, type HandedIn } from "../../src/student/answer-desk.ts";
import { Visiting } from "../../src/student/app.tsx";
import { SeatMemory } from "../../src/student/seat-memory.ts";
import type { Visit } from "../../src/student/visit.ts";
import { does, show } from "./page.tsx";

type Sent = { type: string; id: number; answer?: Answer; round?: number; reactionMs?: number };

export class Classroom {
  readonly documents = createStore<Held>(nothingHeld);
  readonly clock = new ServerClock();
  readonly link = createStore<Link>({ state: { is: "open" } });
  readonly sent: Sent[] = [];
  readonly joined: { pin: string; nickname: string }[] = [];
  readonly memory = new SeatMemory(null, Date.now, null);
  drawer: HandedIn | undefined;
  starts = 0;
  private sequence = 100;
  private room: RoomDocument = sampleRoom;
  private seat: SeatDocument = { ...sampleSeat, round: 0 };

  opens(how: Visit["how"] = "joining"): this {
    const session: Session = {
      documents: this.documents,
      link: this.link,
      clock: this.clock,
      send: (draft) => this.sent.push({ ...draft, id: this.sent.length + 1 }),
      start: () => this.starts++,
      stop: () => {},
    };
    const drawer: Drawer = {
      read: () => this.drawer,
      write: (handedIn) => {
        this.drawer = handedIn;
      },
      clear: () => {
        this.drawer = undefined;
      },
    };
    const visit: Visit = { pin: "123456", nickname: "Grace", how, session, desk: new AnswerDesk(session, drawer) };
    const takeSeat = (pin: string, nickname: string) => this.joined.push({ pin, nickname });
    show(<Visiting visit={visit} memory={this.memory} takeSeat={takeSeat} leave={() => {}} />);
    return this;
  }

  shows(change: Partial<RoomDocument>): this {
    this.room = { ...this.room, ...change, sequence: ++this.sequence };
    return this.hold(this.room);
  }

  tells(change: Partial<SeatDocument>): this {
    this.seat = { ...this.seat, ...change, sequence: ++this.sequence };
    return this.hold(this.seat);
  }

  asks(kind: Question["shown"]["kind"], change: Partial<Question> = {}): this {
    const question = { ...questionOf(kind), closesAtMs: Date.now() + 20_000, ...change };
    return this.tells({ round: question.round, closesAtMs: question.closesAtMs }).shows({ phase: "asking", question });
  }

  /** The last call: it ends with the press, and the page hears of it a moment later. */
  isClosedByHost(): this {
    const { question } = this.room;
    return this.shows({ question: { ...question!, lastCall: "host", closesAtMs: Date.now() - 40 } });
  }

  /** The server has handled the newest command. */
  accepts(): this {
    const { id, answer } = this.sent.at(-1)!;
    return this.tells({ answer, lastCommand: { id, result: "accepted" } });
  }

  refuses(result: "question-is-paused" | "question-is-closed" | "malformed-answer"): this {
    return this.tells({ lastCommand: { id: this.sent.at(-1)!.id, result } });
  }

  linkIs(link: Link): this {
    does(() => this.link.set(link));
    return this;
  }

  get question(): Question | undefined {
    return this.room.question;
  }

  get answers(): (Answer | undefined)[] {
    return this.sent.map(({ answer }) => answer);
  }

  private hold(document: RoomDocument | SeatDocument): this {
    does(() => this.documents.set(fold(this.documents.get(), document)));
    return this;
  }
}
