// One scripted student: a connection of its own, as every student has one, and the timers of what it has decided to do. What
// it does, others decide; what became of its seat, it tells.
import type { HostRoomDocument, Refused } from "../../../../protocol/messages.ts";
import { type Session, startSession } from "../../shared/session.ts";
import { AnswerDesk, type Drawer } from "../../student/answer-desk.ts";
import { chancesOf } from "./chance.ts";
import { type Deed, deedsOf, situationOf } from "./decide.ts";
import type { ScriptedSeat } from "./seats.ts";

export interface ScriptedStudentParts {
  pin: string;
  seat: ScriptedSeat;
  /** The seat was given, under this name, or given back. */
  onSeated: (seat: ScriptedSeat) => void;
  /** Connected no more, for good: refused, removed, or playing on another page. */
  onGone: (refused: Refused | undefined) => void;
  /** Not let in yet, and trying again. */
  onHeldUp: (refused: Refused) => void;
}

const namesTriedMax = 5;

/** After a reload what was on its way is decided anew, and the same. */
const noDrawer: Drawer = { read: () => undefined, write: () => {}, clear: () => {} };

export class ScriptedStudent {
  private readonly parts: ScriptedStudentParts;
  private session: Session | undefined;
  private desk: AnswerDesk | undefined;
  private room: HostRoomDocument | undefined;
  private seat: ScriptedSeat;
  private isIn = false;
  private situation = "";
  private namesTried = 0;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(parts: ScriptedStudentParts) {
    this.parts = parts;
    this.seat = parts.seat;
  }

  /** Once it has been given. */
  get seatNumber(): number | undefined {
    return this.session?.documents.get().seat?.seat;
  }

  start(): void {
    const { token, nickname, seated } = this.seat;
    const key = { type: "hello", role: "student", pin: this.parts.pin, token } as const;
    const session = startSession(seated ? key : { ...key, nickname });
    this.session = session;
    this.desk = new AnswerDesk(session, noDrawer);
    session.documents.subscribe(() => this.session === session && this.follow());
    session.link.subscribe(() => this.session === session && this.followLink());
  }

  /** The room as the host sees it. */
  see(room: HostRoomDocument): void {
    this.room = room;
    this.act();
  }

  stop(): void {
    this.forgetPlans();
    const session = this.session;
    this.session = undefined;
    session?.stop();
  }

  private follow(): void {
    const seat = this.session?.documents.get().seat;
    if (seat && !this.isIn) {
      this.isIn = true;
      this.seat = { ...this.seat, nickname: seat.nickname, seated: true };
      this.parts.onSeated(this.seat);
    }
    this.act();
  }

  private followLink(): void {
    const state = this.session?.link.get().state;
    if (state?.is === "offline" && state.refused && !this.seat.seated) this.parts.onHeldUp(state.refused);
    if (state?.is !== "ended") return;
    const suggestion = state.refused?.suggestion;
    this.stop();
    if (suggestion === undefined || ++this.namesTried >= namesTriedMax) return this.parts.onGone(state.refused);
    this.seat = { ...this.seat, nickname: suggestion };
    this.start();
  }

  /** Decides whenever the situation is another one; a plan that was made for the last one is dropped. */
  private act(): void {
    const seat = this.session?.documents.get().seat;
    const { room } = this;
    if (!this.session || !seat || !room) return;
    const situation = situationOf({ room, seat });
    if (situation === this.situation) return;
    this.situation = situation;
    this.forgetPlans();
    const chances = chancesOf(room.room, this.seat.nickname, room.question?.round ?? 0);
    const deeds = deedsOf({ room, seat, nowMs: this.session.clock.nowMs() }, chances);
    this.timers = deeds.map((deed) => setTimeout(() => this.perform(deed, room.room), deed.afterMs));
  }

  private perform({ message }: Deed, room: string): void {
    if (message.type === "answer") this.desk?.handIn({ ...message, room });
    else this.session?.send(message);
  }

  private forgetPlans(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers = [];
  }
}
