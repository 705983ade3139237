// Sample documents of host and projector: the usual ones, and the largest that the limits allow.
import type { HostRoomDocument, Question, RosterRow, Standing, TallyDocument } from "../../protocol/messages.ts";
import { type Held, nothingHeld } from "../src/shared/documents.ts";
import { type Roster, withRows } from "../src/shared/roster.ts";
import { asked, base, solutionOf } from "./stage-questions.ts";

export interface Scene {
  held: Held;
  offline?: boolean;
}

const scripts = [
  "Ada Lovelace",
  "Linus",
  "Жанна д’Арк",
  "محمد عبد الله",
  "Ελευθερία Παπαδ",
  "MMMMMMMMMMMMMMMMMMMM",
  "Zoë",
  "Grace H.",
  "李小龍",
  "👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀",
];
const nameOf = (seat: number) => (seat <= scripts.length ? scripts[seat - 1]! : `Student ${seat}`);

function countsIn(shown: Question["shown"]): number {
  if ("options" in shown) return shown.options.length;
  if (shown.kind === "match") return shown.terms.length ** 2;
  if (shown.kind === "scale") return shown.until - shown.from + 1;
  if (!("items" in shown)) return 0;
  return shown.items.length * (shown.kind === "sort-into-groups" ? shown.groups.length : shown.items.length);
}

function countsOf({ shown }: Question): number[] {
  const length = countsIn(shown);
  return Array.from({ length }, (_, i) => (i * 37 + 11) % 29);
}

const cloud =
  "teamwork automation speed less stress CI pipelines small batches on call trust YAML culture feedback monitoring cloud containers blameless postmortems testing Jenkins releases meetings ownership resilience".split(
    " ",
  );
const texts = [
  "IaC",
  "Infrastructure as Code",
  "configuration management",
  "Terraform",
  "automation",
  "scripting it",
  "DevOps",
];

/** What a class has said: a few things often, many once. */
function saidIn({ shown }: Question): Pick<TallyDocument, "said" | "moreSaid"> {
  const count = (i: number) => Math.max(1, Math.round(38 / (i + 1)));
  if (shown.kind === "words") return { said: cloud.map((words, i) => ({ words, count: count(i) })), moreSaid: 12 };
  if (shown.kind === "short-text")
    return {
      said: texts.map((words, i) => ({
        words,
        count: count(i),
        creditThousandths: i < 2 ? 1000 : 0,
        ...(i === 5 ? { hidden: true as const } : {}),
      })),
      moreSaid: 3,
    };
  if (shown.kind !== "number") return {};
  const numbers = [200, 150, 1000, 210, 300, 90, 195, 220, 20, 2500, 180, 1e9];
  return {
    said: numbers.map((number, i) => ({
      words: String(number),
      count: count(i),
      creditThousandths: number >= 180 && number <= 220 ? 1000 : 0,
    })),
    moreSaid: 0,
  };
}

function standings(count: number, first: boolean): Standing[] {
  return Array.from({ length: count }, (_, i) => ({
    seat: i + 1,
    nickname: nameOf(i + 1),
    rank: i === 1 ? 1 : i + 1,
    ...(first || i === 4 ? {} : { previousRank: [3, 1, 2, 4, 0, 14, 6, 5, 9, 10][i]! }),
    points: i < 2 ? 3940 : 3800 - i * 212,
    gained: i === 3 ? 0 : 900 - i * 55,
  }));
}

function roster(count: number): Roster {
  const rows = Array.from(
    { length: count },
    (_, i): RosterRow => ({
      seat: i + 1,
      nickname: nameOf(i + 1),
      state: i === 6 ? "removed" : "playing",
      present: i % 7 !== 5,
      ...(i % 3 !== 0 ? { answeredRound: 3 } : {}),
      points: 3940 - i * 3,
      rank: i + 1,
    }),
  );
  return withRows([], rows);
}

function tally(people: number, question: Question | undefined, withCounts: boolean): TallyDocument {
  return {
    type: "tally",
    sequence: 9,
    round: question?.round ?? 0,
    joined: people,
    present: Math.ceil(people * 0.95),
    answered: question ? Math.floor(people * 0.7) : 0,
    ...(question && withCounts ? { counts: countsOf(question), ...saidIn(question) } : {}),
    names: Array.from({ length: Math.min(60, people) }, (_, i) =>
      nameOf(people > 60 && i >= scripts.length ? people - i : i + 1),
    ),
    moreNames: Math.max(0, people - 60),
  };
}

interface Wanted {
  phase: HostRoomDocument["phase"];
  question?: Question;
  people?: number;
  more?: Partial<HostRoomDocument>;
}

function held({ phase, question, people = 28, more = {} }: Wanted): Held {
  const room: HostRoomDocument = {
    type: "room",
    sequence: 9,
    room: "r",
    pin: "482913",
    title: "DevOps Concepts",
    phase,
    step: 7,
    locked: false,
    paused: false,
    board: "speed",
    questionCount: 12,
    ...(question ? { question } : {}),
    ...(question && phase === "revealed" ? { solution: solutionOf(question) } : {}),
    host: {
      mayChangeAnswer: true,
      ...(question ? { solutionAhead: solutionOf(question) } : {}),
      next: { heading: "Project management frameworks", kind: "choose-one" },
    },
    ...more,
  };
  return {
    ...nothingHeld,
    welcome: {
      type: "welcome",
      protocol: "quizroom.v1",
      role: "host",
      room: "r",
      serverMs: Date.now(),
      joinUrl: "http://192.168.178.24:8080/",
      screenSecret: "b".repeat(64),
    },
    room,
    tally: tally(people, question, true),
    roster: roster(people),
  };
}

const withoutCounts = (scene: Held): Held => {
  const { counts: _, said: __, moreSaid: ___, ...rest } = scene.tally!;
  return { ...scene, tally: rest };
};

function questionScenes(): Record<string, Scene> {
  const scenes: Record<string, Scene> = {};
  for (const [name, question] of Object.entries(asked)) {
    scenes[`screen-asking-${name}`] = { held: withoutCounts(held({ phase: "asking", question })) };
    scenes[`screen-closed-${name}`] = { held: held({ phase: "closed", question }) };
    scenes[`screen-revealed-${name}`] = { held: held({ phase: "revealed", question }) };
    scenes[`host-asking-${name}`] = { held: held({ phase: "asking", question, people: 300 }) };
    scenes[`host-revealed-${name}`] = { held: held({ phase: "revealed", question }) };
  }
  return scenes;
}

const { closesAtMs: _, ...stopped } = base;

export const scenes: Record<string, Scene> = {
  ...questionScenes(),
  "screen-lobby-empty": { held: held({ phase: "lobby", people: 0 }) },
  "screen-lobby": { held: held({ phase: "lobby" }) },
  "screen-lobby-locked": { held: held({ phase: "lobby", more: { locked: true } }) },
  "screen-lobby-locked-empty": { held: held({ phase: "lobby", people: 0, more: { locked: true } }) },
  "screen-lobby-cannot-save": {
    held: { ...held({ phase: "lobby", people: 300 }), notice: "cannot-save" },
    offline: true,
  },
  "screen-asking-cannot-save": { held: { ...held({ phase: "asking", question: base }), notice: "cannot-save" } },
  "host-asking-cannot-save": { held: { ...held({ phase: "asking", question: base }), notice: "cannot-save" } },
  "host-lobby-locked": { held: held({ phase: "lobby", more: { locked: true } }) },
  "screen-lobby-300": { held: held({ phase: "lobby", people: 300 }) },
  "screen-paused": {
    held: withoutCounts(
      held({ phase: "asking", question: { ...stopped, remainingMs: 12_300 }, more: { paused: true } }),
    ),
  },
  "screen-last-call": {
    held: withoutCounts(held({ phase: "asking", question: { ...base, lastCall: "everyone-answered" } })),
    offline: true,
  },
  "screen-standings": { held: held({ phase: "standings", more: { standings: standings(10, false) } }) },
  "screen-standings-first": { held: held({ phase: "standings", more: { standings: standings(4, true) } }) },
  "screen-finished": {
    held: { ...held({ phase: "finished", more: { standings: standings(10, false) } }), notice: "cannot-save" },
  },
  "screen-finished-three": {
    held: held({
      phase: "finished",
      more: { standings: standings(5, false).map((row, i) => ({ ...row, rank: i + 1 })) },
    }),
  },
  "screen-finished-ties": {
    held: held({ phase: "finished", more: { standings: standings(10, false).map((row) => ({ ...row, rank: 1 })) } }),
  },
  "host-lobby-empty": { held: held({ phase: "lobby", people: 0 }) },
  "host-lobby": { held: held({ phase: "lobby", people: 300 }) },
  "host-closed-one": { held: held({ phase: "closed", question: base }) },
  "host-paused": {
    held: held({
      phase: "asking",
      question: { ...stopped, remainingMs: 12_300 },
      more: { paused: true, locked: true },
    }),
    offline: true,
  },
  "host-last-call": { held: held({ phase: "asking", question: { ...base, lastCall: "host" } }) },
  "host-standings": { held: held({ phase: "standings", more: { standings: standings(10, false) } }) },
  "host-finished": {
    held: held({ phase: "finished", more: { standings: standings(10, false), host: { mayChangeAnswer: true } } }),
  },
};
