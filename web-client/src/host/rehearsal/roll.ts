// Who belongs to the crew of one room: who is still to come and who has come, written down with each change, so that a reload
// finds them. It brings nobody in and takes nobody out.
import type { Refused, RosterRow } from "../../../../protocol/messages.ts";
import type { ScriptedStudent } from "./scripted-student.ts";
import { type ScriptedSeat, writeSeats } from "./seats.ts";

export interface CrewState {
  /** Who is to come or has come. */
  readonly wanted: number;
  readonly seated: number;
  /** Why not all of them have come in. */
  readonly refused?: Refused | undefined;
  /** The host is taking seats away. */
  readonly isLeaving: boolean;
}

interface Member {
  readonly student: ScriptedStudent;
  readonly seat: ScriptedSeat;
}

export class Roll {
  private readonly members = new Map<string, Member>();
  private toCome: ScriptedSeat[] = [];

  constructor(private readonly room: string) {}

  get students(): ScriptedStudent[] {
    return [...this.members.values()].map(({ student }) => student);
  }

  get wanted(): number {
    return this.members.size + this.toCome.length;
  }

  get seated(): number {
    return this.students.filter((student) => student.seatNumber !== undefined).length;
  }

  expect(seats: readonly ScriptedSeat[]): void {
    this.toCome = [...seats];
    this.write();
  }

  /** Who comes next; nobody when all have come. */
  next(): ScriptedSeat | undefined {
    return this.toCome.shift();
  }

  /** Also when the seat has another name by now. */
  put(student: ScriptedStudent, seat: ScriptedSeat): void {
    this.members.set(seat.token, { student, seat });
    this.write();
  }

  /** Gives whether the seat was never given. */
  drop(token: string): boolean {
    const isNewcomer = this.members.get(token)?.seat.seated === false;
    this.members.delete(token);
    this.write();
    return isNewcomer;
  }

  /** Nobody belongs to it any more. */
  clear(): void {
    this.members.clear();
    this.expect([]);
  }

  /** The crew's seats, whether the list of students knows them already or only they do; all of `scripted` where there is no crew. */
  seatsAmong(scripted: readonly RosterRow[]): number[] {
    if (this.members.size === 0) return scripted.map(({ seat }) => seat);
    const names = new Set([...this.members.values()].map(({ seat }) => seat.nickname));
    const listed = scripted.filter(({ nickname }) => names.has(nickname)).map(({ seat }) => seat);
    return [...new Set([...listed, ...this.students.flatMap(({ seatNumber }) => seatNumber ?? [])])];
  }

  private write(): void {
    writeSeats(this.room, [...[...this.members.values()].map(({ seat }) => seat), ...this.toCome]);
  }
}
