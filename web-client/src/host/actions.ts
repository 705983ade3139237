// What a host may press in each phase, and by which key. A mirror of the rules of the server for the eye only: the
// server decides, and a button that is shown too long costs nothing.
import type { HostMove, HostRoomDocument, HostSwitch, Shown } from "../../../protocol/messages.ts";

export type Action = HostMove["type"] | HostSwitch["type"];

/** The one thing to do next; nothing while the question is closing, and when all is over. */
export function primaryAction(room: HostRoomDocument): Action | undefined {
  switch (room.phase) {
    case "lobby":
      return room.host.next ? "ask" : "end";
    case "asking":
      return room.question?.lastCall === "host" ? undefined : "close";
    case "closed":
      return advisesDiscussion(room) ? "discuss" : "reveal";
    case "discussing":
      return room.host.discussion?.possible === false ? "reveal" : "ask-again";
    case "revealed":
      if (!room.host.withoutStandings && !isOpinion(room)) return "show-standings";
      return room.host.next ? "ask" : "end";
    case "standings":
    case "slide":
      return room.host.next ? "ask" : "end";
    case "finished":
      return undefined;
  }
}

const opinions: ReadonlySet<Shown["kind"] | undefined> = new Set(["poll", "poll-several", "scale", "words"] as const);

/** Nothing was right or wrong: nobody stands elsewhere than before. */
const isOpinion = ({ question }: HostRoomDocument) => opinions.has(question?.shown.kind);

const advisesDiscussion = ({ host }: HostRoomDocument) => host.discussion?.advice === "discuss";

/** The class may go another way than the one that is proposed. */
function otherWays(room: HostRoomDocument): Action[] {
  if (room.phase === "discussing") return primaryAction(room) === "reveal" ? [] : ["reveal"];
  if (room.phase !== "closed" || !room.host.discussion?.possible) return [];
  return advisesDiscussion(room) ? ["reveal"] : ["discuss"];
}

/** What else may be pressed, in the order shown. */
export function secondaryActions(room: HostRoomDocument): Action[] {
  if (room.phase === "finished") return [];
  const primary = primaryAction(room);
  const actions: Action[] = [...clockActions(room), ...otherWays(room)];
  if (primary === "show-standings" && room.host.next) actions.push("ask");
  if (room.phase === "revealed" && isOpinion(room) && !room.host.withoutStandings) actions.push("show-standings");
  if (maySkip(room)) actions.push("skip");
  if (primary !== "end") actions.push("end");
  return actions;
}

function clockActions(room: HostRoomDocument): Action[] {
  const { question, phase, paused } = room;
  if (phase !== "asking" || !question || question.lastCall) return [];
  const hold: Action = paused ? "resume" : "pause";
  return question.timeLimitMs ? [hold, "add-time"] : [hold];
}

function maySkip(room: HostRoomDocument): boolean {
  return (
    room.phase === "asking" || room.phase === "closed" || room.phase === "discussing" || room.host.next !== undefined
  );
}

/** Ending cannot be undone; with questions left it is asked about first. */
export function needsConfirmation(room: HostRoomDocument, action: Action): boolean {
  const isAllOver =
    room.phase === "standings" || room.phase === "slide" || (room.phase === "revealed" && room.host.withoutStandings);
  return action === "end" && (room.host.next !== undefined || !isAllOver);
}

export interface KeyPress {
  key: string;
  repeat: boolean;
  /** Ctrl, Alt or Meta is held: that is the browser's own shortcut. */
  withModifier: boolean;
  /** The focus is on something that Space and Enter press: a button, a link, a box to tick. */
  inControl: boolean;
  /** The focus is on something that all keys belong to: a field to type in, code or a list that they scroll. */
  hasOwnKeys: boolean;
}

/** A clicker in a presenter's hand sends Page Down or the right arrow. */
const primaryKeys = ["ArrowRight", "PageDown"];
const spaceAndEnter = [" ", "Enter"];

/** What a key does. A key that is held down does nothing twice; Space and Enter belong to the button that has the focus. */
export function actionOfKey(press: KeyPress, room: HostRoomDocument): Action | undefined {
  if (press.repeat || press.withModifier || press.hasOwnKeys) return undefined;
  if (primaryKeys.includes(press.key)) return primaryAction(room);
  if (spaceAndEnter.includes(press.key)) return press.inControl ? undefined : primaryAction(room);
  const wanted = letterActions[press.key.toLowerCase()] ?? [];
  const allowed = [...secondaryActions(room), room.locked ? "unlock" : "lock"];
  return room.phase === "finished" ? undefined : wanted.find((action) => allowed.includes(action));
}

/** Only what can be taken back has a letter. */
const letterActions: Record<string, Action[]> = {
  p: ["pause", "resume"],
  t: ["add-time"],
  l: ["lock", "unlock"],
};

/** The letter to show beside an action, if it has one. */
export function letterOf(action: Action): string | undefined {
  return Object.keys(letterActions).find((letter) => letterActions[letter]?.includes(action));
}

const moves: readonly Action[] = ["ask", "close", "discuss", "ask-again", "reveal", "show-standings", "skip", "end"];

/** Moves change the phase and carry the step they were pressed on. */
export function isMove(action: Action): action is HostMove["type"] {
  return moves.includes(action);
}
