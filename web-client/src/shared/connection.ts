// One WebSocket to the server, kept alive: it says hello, comes back after every loss, and sends a command again until
// its outcome is known. What the documents mean is not its affair.
import type { Goodbye, Hello, Outcome, Ping, Refused, ServerMessage } from "../../../protocol/messages.ts";
import type { ServerClock } from "./clock.ts";
import { Comeback, type Loss, lossAfter } from "./comeback.ts";
import { watchDevice } from "./device.ts";
import { type Command, type Draft, type InFlight, Outgoing } from "./outgoing.ts";
import { Pulse } from "./pulse.ts";
import { createStore, type Readable } from "./store.ts";

export type EndReason = Exclude<Goodbye["reason"], "restarting"> | "refused" | "left";

export type LinkState =
  | { is: "connecting" }
  | { is: "open" }
  /** Comes back by itself; `refused` when the server asked to wait. */
  | { is: "offline"; refused?: Refused }
  /** Stays so until `start()`; `refused` comes with the reason "refused". */
  | { is: "ended"; reason: EndReason; refused?: Refused };

export interface Link {
  readonly state: LinkState;
  /** The command whose outcome is not known yet. */
  readonly inFlight?: InFlight;
  /** The last command that was given up because the server did not understand it, or gave no answer while it was fresh. */
  readonly givenUp?: number;
}

export interface ConnectionOptions {
  address: string;
  hello: Hello;
  clock: ServerClock;
  /** Every message, in the order of arrival. */
  onMessage: (message: ServerMessage) => void;
}

const sendAgainAfterMs = 4_000;

/** Refusals that may be gone a little later. */
const passing: ReadonlySet<string> = new Set([
  "too-many-attempts",
  "too-many-connections",
  "too-many-messages",
  "cannot-save",
]);

/** The outcome that stands in a `me`, of a student or of a host. */
function outcomeIn(message: ServerMessage): Outcome | undefined {
  return message.type === "me" ? message.lastCommand : undefined;
}

/**
 * Whoever was let in comes back with the key of the seat alone. With a nickname a whole class that wakes up in a room that
 * is gone would be counted as so many guesses at a PIN.
 */
function withoutNickname(hello: Hello): Hello {
  if (hello.role !== "student") return hello;
  const { type, role, pin, token } = hello;
  return { type, role, pin, token };
}

const healthAddress = (socket: string) => new URL("/healthz", socket.replace(/^ws/, "http")).href;

export class Connection {
  private readonly options: ConnectionOptions;
  private readonly store = createStore<Link>({ state: { is: "connecting" } });
  private readonly outgoing = new Outgoing();
  private readonly pulse: Pulse;
  private readonly comeback: Comeback;
  private hello: Hello;
  private socket: WebSocket | undefined;
  private givenUp: number | undefined;
  private wasWelcome = false;
  /** While its answer is awaited. */
  private helloSentMs: number | undefined;
  private sendAgainTimer: ReturnType<typeof setTimeout> | undefined;
  private stopWatching: () => void = () => {};

  constructor(options: ConnectionOptions) {
    this.options = options;
    this.hello = options.hello;
    this.pulse = new Pulse({
      ping: () => this.write({ type: "ping", clientMs: options.clock.localMs() } satisfies Ping),
      onSilence: () => this.lose(),
    });
    this.comeback = new Comeback({
      connect: () => this.connect(),
      giveUp: () => this.lose({ is: "hung" }),
      localMs: () => options.clock.localMs(),
      health: healthAddress(options.address),
    });
  }

  get link(): Readable<Link> {
    return this.store;
  }

  /** Connects, also again after an end. */
  start(): void {
    this.stopWatching();
    this.stopWatching = watchDevice({ onWake: () => this.wake(), onOffline: () => this.lose() });
    this.comeback.reset();
    this.connect();
  }

  /** Hangs up for good. */
  stop(): void {
    this.end("left");
  }

  /** Takes a command; gives its id, or 0 when too many are waiting already. It is given up when it is not fresh any more. */
  send(draft: Draft, freshForMs?: number): number {
    const id = this.outgoing.add(draft, this.isOpen() ? "open" : "offline", freshForMs);
    if (this.outgoing.inFlight?.sent === false) this.sendInFlight();
    this.publish();
    return id;
  }

  private isOpen(): boolean {
    return this.store.get().state.is === "open";
  }

  private publish(state: LinkState = this.store.get().state): void {
    this.store.set({ state, inFlight: this.outgoing.inFlight, givenUp: this.givenUp });
  }

  private write(message: Hello | Command | Ping): void {
    if (this.socket?.readyState === WebSocket.OPEN) this.socket.send(JSON.stringify(message));
  }

  private connect(): void {
    this.hangUp();
    // After a loss it stays "offline" until it is open again: pages would only flicker.
    if (!this.comeback.isLost) this.publish({ is: "connecting" });
    const socket = new WebSocket(this.options.address, ["quizroom.v1"]);
    this.socket = socket;
    const whileCurrent = (act: () => void) => () => {
      if (this.socket === socket) act();
    };
    socket.onopen = whileCurrent(() => this.sayHello());
    socket.onclose = whileCurrent(() => this.lose());
    socket.onmessage = (event) => whileCurrent(() => this.receive(event.data))();
    this.comeback.begin();
  }

  private sayHello(): void {
    this.comeback.waitForServer();
    this.helloSentMs = this.options.clock.localMs();
    this.write(this.hello);
  }

  private receive(text: unknown): void {
    this.pulse.heard();
    let message: ServerMessage;
    try {
      message = JSON.parse(String(text));
    } catch {
      return this.lose();
    }
    this.understand(message);
    this.options.onMessage(message);
  }

  private understand(message: ServerMessage): void {
    switch (message.type) {
      case "welcome":
        return this.beOpen(message.serverMs);
      case "pong":
        return this.options.clock.learn(message.clientMs, message.serverMs);
      case "refused":
        return this.isOpen() ? this.refuseCommand(message) : this.refuseHello(message);
      case "goodbye":
        return message.reason === "restarting" ? this.lose(lossAfter(message)) : this.end(message.reason);
      case "me":
        if (this.outgoing.settle(outcomeIn(message))) this.sendInFlight();
        return this.publish();
    }
  }

  /** Also while open: a server that had to read the room back welcomes its guests anew, and sends everything again. */
  private beOpen(serverMs: number): void {
    if (this.helloSentMs !== undefined) {
      this.options.clock.forgetQuickest();
      this.options.clock.learn(this.helloSentMs, serverMs);
      this.helloSentMs = undefined;
      this.comeback.succeed();
    }
    this.wasWelcome = true;
    this.hello = withoutNickname(this.hello);
    this.publish({ is: "open" });
    this.pulse.start();
    this.sendInFlight();
  }

  /** Again and again until the outcome is known: a server that could not save forgets what it was told. */
  private sendInFlight(): void {
    clearTimeout(this.sendAgainTimer);
    this.giveUpStale();
    const flying = this.outgoing.inFlight;
    if (!flying || !this.isOpen()) return;
    this.write(flying.command);
    this.outgoing.noteSent();
    this.pulse.expectReply();
    this.sendAgainTimer = setTimeout(() => this.sendInFlight(), sendAgainAfterMs);
    this.publish();
  }

  private giveUpStale(): void {
    const stale = this.outgoing.dropStale();
    if (stale === undefined) return;
    this.givenUp = stale;
    this.publish();
  }

  /** Whoever was never let in may hold a wrong PIN: a class that tries those by itself locks its own network out. */
  private mayRepeatHello(refused: Refused): boolean {
    const isGuess = this.options.hello.role === "student" && !this.wasWelcome;
    return passing.has(refused.code) && !(isGuess && refused.code === "too-many-attempts");
  }

  private refuseHello(refused: Refused): void {
    if (this.mayRepeatHello(refused)) this.lose(lossAfter(refused), refused);
    else this.end("refused", refused);
  }

  private refuseCommand(refused: Refused): void {
    if (passing.has(refused.code)) return;
    this.givenUp = this.outgoing.inFlight?.command.id;
    this.outgoing.drop();
    this.sendInFlight();
    this.publish();
  }

  private lose(loss: Loss = { is: "broken" }, refused?: Refused): void {
    this.hangUp();
    this.publish(refused ? { is: "offline", refused } : { is: "offline" });
    this.comeback.lose(loss);
  }

  private end(reason: EndReason, refused?: Refused): void {
    this.hangUp();
    this.outgoing.clear();
    this.stopWatching();
    this.publish(refused ? { is: "ended", reason, refused } : { is: "ended", reason });
  }

  /** Afterwards nothing of the old socket is heard, and no timer runs. */
  private hangUp(): void {
    clearTimeout(this.sendAgainTimer);
    this.comeback.stop();
    this.pulse.stop();
    this.helloSentMs = undefined;
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
  }

  private wake(): void {
    const { state } = this.store.get();
    if (state.is === "open") this.pulse.probeQuickly();
    // An attempt that has begun on the network before, or before a sleep, may hang: a new one will not.
    if (state.is === "offline") this.comeback.hurry();
  }
}
