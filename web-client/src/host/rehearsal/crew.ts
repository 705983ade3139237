// The scripted students that this page runs in one room: brought in one after another, brought back after a reload, and taken
// out. It knows no page.
import type { HostRoomDocument, Refused, RosterRow } from "../../../../protocol/messages.ts";
import type { Session } from "../../shared/session.ts";
import { createStore, type Readable } from "../../shared/store.ts";
import { newToken } from "../../student/seat-memory.ts";
import { crewNames } from "./names.ts";
import { removeSeats } from "./remove-seats.ts";
import { type CrewState, Roll } from "./roll.ts";
import { ScriptedStudent } from "./scripted-student.ts";
import { readSeats, type ScriptedSeat } from "./seats.ts";

const nobody: CrewState = { wanted: 0, seated: 0, isLeaving: false };

/** Between two arrivals, so that twenty connections are no burst. */
const arrivalEveryMs = 50;

/** When one newcomer is told this, the next would be told the same, and some of it counts as guessing PINs. */
const isForAll: ReadonlySet<string> = new Set(["room-unavailable", "room-full", "too-many-attempts"]);

export class Crew {
  private readonly host: Session;
  private readonly store = createStore<CrewState>(nobody);
  private readonly roll: Roll;
  private readonly endFollowing: () => void;
  private room: HostRoomDocument;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Brings back who was here before a reload. */
  constructor(host: Session, room: HostRoomDocument) {
    this.host = host;
    this.room = room;
    this.roll = new Roll(room.room);
    this.endFollowing = host.documents.subscribe(() => this.follow());
    this.follow();
    this.bringIn(readSeats(room.room));
  }

  get state(): Readable<CrewState> {
    return this.store;
  }

  add(): void {
    const { wanted, isLeaving } = this.store.get();
    if (wanted > 0 || isLeaving || this.room.phase === "finished") return;
    this.store.set(nobody);
    this.bringIn(crewNames.map((nickname) => ({ token: newToken(), nickname, seated: false })));
  }

  /** Everybody of this crew hangs up, or, where it is none, nobody; while the room goes on, the host removes the seats. */
  takeOut(scripted: readonly RosterRow[]): void {
    if (this.store.get().isLeaving) return;
    const seats = this.roll.seatsAmong(scripted);
    const isOver = this.room.phase === "finished";
    this.hangUp();
    this.roll.clear();
    this.store.set({ ...nobody, isLeaving: !isOver });
    if (!isOver) removeSeats(this.host, seats, () => this.store.set(nobody));
  }

  /** The page is left; a reload brings them back. */
  stop(): void {
    this.endFollowing();
    this.hangUp();
  }

  private hangUp(): void {
    clearTimeout(this.timer);
    for (const student of this.roll.students) student.stop();
  }

  private follow(): void {
    const { room } = this.host.documents.get();
    if (!room?.host || room === this.room) return;
    this.room = room as HostRoomDocument;
    for (const student of this.roll.students) student.see(this.room);
  }

  private bringIn(seats: readonly ScriptedSeat[]): void {
    this.roll.expect(seats);
    this.bringNext();
    this.publish();
  }

  private bringNext(): void {
    const seat = this.roll.next();
    if (!seat) return;
    const student = new ScriptedStudent({
      pin: this.room.pin,
      seat,
      onSeated: (given) => {
        this.roll.put(student, given);
        this.publish();
      },
      onGone: (refused) => this.lose(seat.token, refused),
      onHeldUp: (refused) => this.publish(refused),
    });
    this.roll.put(student, seat);
    student.start();
    student.see(this.room);
    this.timer = setTimeout(() => this.bringNext(), arrivalEveryMs);
  }

  /** One that had a seat is not missed: the host has removed it, or another page plays it now. */
  private lose(token: string, refused: Refused | undefined): void {
    const isNewcomer = this.roll.drop(token);
    if (isNewcomer && refused && isForAll.has(refused.code)) this.roll.expect([]);
    this.publish(isNewcomer ? refused : undefined);
  }

  /** A refusal is told until all have come in. */
  private publish(refused?: Refused): void {
    const { wanted, seated } = this.roll;
    const { isLeaving, refused: before } = this.store.get();
    const isComplete = seated === wanted && wanted > 0;
    this.store.set({ wanted, seated, isLeaving, refused: refused ?? (isComplete ? undefined : before) });
  }
}
