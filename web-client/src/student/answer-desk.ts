// Takes a student's answer and sees it through: kept while offline or paused, sent again, never counted as saved before
// the server says so. It knows nothing of what an answer means.
import type { Answer } from "../../../protocol/messages.ts";
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
  /** The server has said what became of it, once and for all. */
  readonly settled?: true;
  /** A pause has held it up. Kept here, because a server that starts anew in the pause has forgotten that it said so. */
  readonly heldUp?: true;
}

export type Delivery =
  | "none"
  | "on-its-way"
  | "saved"
  | "waits-for-connection"
  | "waits-for-resume"
  | "too-late"
  | "not-taken";

/** What this page handed in, unless the seat has answered from elsewhere since: then the document alone knows. */
function stillSpeaks(round: number, handedIn: HandedIn | undefined, held: Held): HandedIn | undefined {
  if (handedIn?.round !== round) return undefined;
  return handedIn.settled && held.seat?.lastCommand?.id !== handedIn.id ? undefined : handedIn;
}

/** What became of the answer to this round. */
export function deliveryOf(round: number, newest: HandedIn | undefined, held: Held, link: Link): Delivery {
  const seat = held.seat;
  const handedIn = stillSpeaks(round, newest, held);
  if (!handedIn) return seat?.round === round && seat.answer ? "saved" : "none";
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
  if (handedIn.heldUp) return "waits-for-resume";
  if (link.givenUp === handedIn.id) return "not-taken";
  return link.state.is === "open" ? "on-its-way" : "waits-for-connection";
}

/** The answer to show as given: the newest that may still count, else the one that counts. */
export function answerToShow(round: number, newest: HandedIn | undefined, held: Held, link: Link): Answer | undefined {
  const counts = held.seat?.round === round ? held.seat.answer : undefined;
  const delivery = deliveryOf(round, newest, held, link);
  const isLost = delivery === "too-late" || delivery === "not-taken";
  const handedIn = stillSpeaks(round, newest, held);
  return handedIn && !isLost ? handedIn.answer : counts;
}

/** Where an answer on its way outlives a reload of the page. */
export interface Drawer {
  read(): HandedIn | undefined;
  write(handedIn: HandedIn): void;
  clear(): void;
}

export class AnswerDesk {
  private readonly store = createStore<HandedIn | undefined>(undefined);
  private foundInDrawer: HandedIn | undefined;

  constructor(
    private readonly session: Session,
    private readonly drawer: Drawer,
  ) {
    this.foundInDrawer = drawer.read();
    session.documents.subscribe(() => this.follow(session.documents.get()));
    session.link.subscribe(() => this.yieldToNewerTab(session.link.get()));
  }

  get handedIn(): Readable<HandedIn | undefined> {
    return this.store;
  }

  handIn({ room, round, answer, reactionMs }: Pick<HandedIn, "room" | "round" | "answer" | "reactionMs">): void {
    const id = this.session.send({ type: "answer", round, answer, reactionMs });
    const handedIn = { room, round, answer, reactionMs, id };
    this.foundInDrawer = undefined;
    this.store.set(handedIn);
    this.drawer.write(handedIn);
  }

  /** The seat is given up: whoever sits down here next has said nothing yet. */
  forget(): void {
    this.emptyDrawer();
    this.store.set(undefined);
  }

  private follow(held: Held): void {
    if (!held.seat || !held.room) return;
    this.settle(held);
    this.takeFromDrawer(held);
    this.noteHeldUp(held);
    const handedIn = this.store.get();
    const isOfThisRound = handedIn?.round === held.room.question?.round;
    if (!handedIn || held.room.paused || !isOfThisRound) return;
    // Also once the question is closed: whether the answer came too late, the server says.
    if (deliveryOf(handedIn.round, handedIn, held, this.session.link.get()) === "waits-for-resume")
      this.handIn(handedIn);
  }

  /** What the server has spoken about is never sent again: by now another tab may have answered for this seat. */
  private settle(held: Held): void {
    const outcome = held.seat?.lastCommand;
    if (!outcome || outcome.result === "question-is-paused") return;
    const handedIn = this.store.get();
    if (this.foundInDrawer?.id === outcome.id) this.emptyDrawer();
    if (handedIn?.id !== outcome.id || handedIn.settled) return;
    this.emptyDrawer();
    this.store.set({ ...handedIn, settled: true });
  }

  /** An answer from before a reload: it is sent, or, when a pause has held it up already, kept until the pause is over. */
  private takeFromDrawer(held: Held): void {
    const found = this.foundInDrawer;
    if (!found || !held.room?.question) return;
    this.foundInDrawer = undefined;
    if (found.room !== held.room.room || found.round !== held.room.question.round) this.drawer.clear();
    else if (held.seat?.lastCommand?.id === found.id) this.store.set(found);
    else this.handIn(found);
  }

  private noteHeldUp(held: Held): void {
    const outcome = held.seat?.lastCommand;
    const handedIn = this.store.get();
    if (outcome?.result !== "question-is-paused" || handedIn?.id !== outcome.id || handedIn.heldUp) return;
    this.store.set({ ...handedIn, heldUp: true });
  }

  /** What did not get through before another tab took the seat is older than anything said there. */
  private yieldToNewerTab({ state }: Link): void {
    if (state.is === "ended" && state.reason === "replaced") this.forget();
  }

  private emptyDrawer(): void {
    this.foundInDrawer = undefined;
    this.drawer.clear();
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
    clear() {
      try {
        sessionStorage.removeItem(name);
      } catch {
        // Nothing was stored either.
      }
    },
  };
}
