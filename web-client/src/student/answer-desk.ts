// Takes a student's answer and sees it through: kept while offline or paused, sent again, never counted as saved before
// the server says so. It knows nothing of what an answer means.
import type { Answer, RoomDocument } from "../../../protocol/messages.ts";
import type { Link } from "../shared/connection.ts";
import type { Held } from "../shared/documents.ts";
import type { Session } from "../shared/session.ts";
import { createStore, type Readable } from "../shared/store.ts";

export interface HandedIn {
  readonly room: string;
  readonly round: number;
  readonly answer: Answer;
  readonly reactionMs: number;
  /** Of the command that carries it. */
  readonly id: number;
}

export type Delivery =
  | "none"
  | "on-its-way"
  | "saved"
  | "waits-for-connection"
  | "waits-for-resume"
  | "too-late"
  | "not-taken";

/** What became of the answer to this round. */
export function deliveryOf(round: number, handedIn: HandedIn | undefined, held: Held, link: Link): Delivery {
  const seat = held.seat;
  if (handedIn?.round !== round) return seat?.round === round && seat.answer ? "saved" : "none";
  if (seat?.lastCommand?.id === handedIn.id) {
    switch (seat.lastCommand.result) {
      case "accepted":
        return "saved";
      case "question-is-paused":
        return "waits-for-resume";
      case "question-is-closed":
        return "too-late";
      default:
        return "not-taken";
    }
  }
  if (link.givenUp === handedIn.id) return "not-taken";
  return link.state.is === "open" ? "on-its-way" : "waits-for-connection";
}

/** The answer to show as given: the newest that may still count, else the one that counts. */
export function answerToShow(
  round: number,
  handedIn: HandedIn | undefined,
  held: Held,
  link: Link,
): Answer | undefined {
  const counts = held.seat?.round === round ? held.seat.answer : undefined;
  const delivery = deliveryOf(round, handedIn, held, link);
  const isLost = delivery === "too-late" || delivery === "not-taken";
  return handedIn?.round === round && !isLost ? handedIn.answer : counts;
}

const acceptsAnswers = (room: RoomDocument | undefined) => room?.phase === "asking" && !room.paused;

/** Where an answer on its way outlives a reload of the page. */
export interface Drawer {
  read(): HandedIn | undefined;
  write(handedIn: HandedIn): void;
}

export class AnswerDesk {
  private readonly store = createStore<HandedIn | undefined>(undefined);
  private foundInDrawer: HandedIn | undefined;

  constructor(
    private readonly session: Session,
    private readonly drawer: Drawer,
  ) {
    this.foundInDrawer = drawer.read();
    session.documents.subscribe(() => this.sendAgainWhereNeeded());
  }

  get handedIn(): Readable<HandedIn | undefined> {
    return this.store;
  }

  handIn(answer: Omit<HandedIn, "id">): void {
    const { round, reactionMs } = answer;
    const id = this.session.send({ type: "answer", round, answer: answer.answer, reactionMs });
    const handedIn = { ...answer, id };
    this.foundInDrawer = undefined;
    this.store.set(handedIn);
    this.drawer.write(handedIn);
  }

  private sendAgainWhereNeeded(): void {
    const held = this.session.documents.get();
    if (!held.seat || !acceptsAnswers(held.room)) return;
    const found = this.foundInDrawer;
    this.foundInDrawer = undefined;
    if (found && this.isUnheard(found, held)) return this.handIn(found);
    const handedIn = this.store.get();
    if (!handedIn || handedIn.round !== held.room?.question?.round) return;
    if (deliveryOf(handedIn.round, handedIn, held, this.session.link.get()) === "waits-for-resume")
      this.handIn(handedIn);
  }

  /** An answer from before a reload of which the server knows nothing. */
  private isUnheard(found: HandedIn, held: Held): boolean {
    const isOfThisQuestion = found.room === held.room?.room && found.round === held.room.question?.round;
    return isOfThisQuestion && held.seat?.lastCommand?.id !== found.id;
  }
}

/** A drawer in the tab's own storage; it stays empty where there is none. */
export function tabDrawer(name: string): Drawer {
  return {
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(name) ?? "null") ?? undefined;
      } catch {
        return undefined;
      }
    },
    write(handedIn) {
      try {
        sessionStorage.setItem(name, JSON.stringify(handedIn));
      } catch {
        // Without storage only a reload while offline loses the answer.
      }
    },
  };
}
