// The commands on their way to the server: one in flight, the others behind it. It knows how a command is known to have
// been handled, and nothing of sockets or timers.
import type {
  AcceptAlso,
  AnswerCommand,
  ConfidenceCommand,
  GrantExtraTime,
  HostMove,
  HostSeatCommand,
  HostSwitch,
  HostWordsCommand,
  JoinTeam,
  Outcome,
  VoidRound,
} from "../../../protocol/messages.ts";

export type Command =
  | AnswerCommand
  | ConfidenceCommand
  | JoinTeam
  | HostMove
  | HostSwitch
  | HostSeatCommand
  | GrantExtraTime
  | AcceptAlso
  | VoidRound
  | HostWordsCommand;

/** A command whose id is still to be chosen. */
export type Draft = Command extends infer One ? (One extends Command ? Omit<One, "id"> : never) : never;

export interface InFlight {
  readonly command: Command;
  /** Whether it has been given to an open connection at least once. */
  readonly sent: boolean;
}

interface Waiting {
  readonly command: Command;
  /** By this device's clock; afterwards it is given up instead of sent. */
  readonly freshUntilMs: number;
}

const waitingMax = 16;

/** Of what somebody says anew, only the newest needs to be heard. */
const lastCounts: ReadonlySet<Command["type"]> = new Set(["answer", "confidence", "join-team"]);

function newId(): number {
  const [high, low] = crypto.getRandomValues(new Uint32Array(2));
  return (high! & 0x1fffff) * 2 ** 32 + low! || 1;
}

export class Outgoing {
  private flying: (InFlight & Waiting) | undefined;
  private waiting: Waiting[] = [];

  get inFlight(): InFlight | undefined {
    return this.flying;
  }

  /**
   * Takes a command and gives its id; 0, and nothing taken, when too many are waiting. A newer answer, choice of team or
   * word of how sure takes the place of a waiting one; an answer, while offline, also of the one in flight, which the server cannot have
   * handled yet.
   */
  add(draft: Draft, link: "open" | "offline", freshForMs = Number.POSITIVE_INFINITY): number {
    const command = { ...draft, id: newId() } as Command;
    if (lastCounts.has(command.type))
      this.waiting = this.waiting.filter((other) => other.command.type !== command.type);
    if (command.type === "answer") {
      if (link === "offline" && this.flying?.command.type === "answer") this.flying = undefined;
    }
    if (this.waiting.length >= waitingMax) return 0;
    this.waiting.push({ command, freshUntilMs: performance.now() + freshForMs });
    this.advance();
    return command.id;
  }

  /** Called whenever a command has been written to a connection. */
  noteSent(): void {
    if (this.flying) this.flying = { ...this.flying, sent: true };
  }

  /** True when this was the outcome of the command in flight: the next one is in flight now. */
  settle(outcome: Outcome | undefined): boolean {
    if (!outcome || outcome.id !== this.flying?.command.id) return false;
    this.drop();
    return true;
  }

  /** The id of the last command that was given up because nobody would expect it any more; undefined when none was. */
  dropStale(): number | undefined {
    let dropped: number | undefined;
    while (this.flying && performance.now() > this.flying.freshUntilMs) {
      dropped = this.flying.command.id;
      this.drop();
    }
    return dropped;
  }

  /** Gives the command in flight up. */
  drop(): void {
    this.flying = undefined;
    this.advance();
  }

  clear(): void {
    this.waiting = [];
    this.flying = undefined;
  }

  private advance(): void {
    if (this.flying) return;
    const next = this.waiting.shift();
    if (next) this.flying = { ...next, sent: false };
  }
}
