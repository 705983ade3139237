// Sample documents of host and projector: the usual ones, and the largest that the limits allow.
import type {
  HostRoomDocument,
  Question,
  RosterRow,
  Solution,
  Standing,
  TallyDocument,
} from "../../protocol/messages.ts";
import type { Held } from "../src/shared/documents.ts";

export interface Scene {
  held: Held;
  offline?: boolean;
}

const long = "Pull every service behind one gateway and let each team deploy on its own schedule, with feature flags";
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

const base: Question = {
  round: 3,
  number: 3,
  chapter: "1 Introduction to DevOps",
  heading: "DevOps implementations",
  prompt: [
    {
      tag: "paragraph",
      children: [
        "Your engineering organization is growing. You want all teams to work closely together and to ship a ",
        { tag: "strong", children: ["minimum viable product"] },
        " first. Which methodology fits?",
      ],
    },
  ],
  shown: { kind: "choose-one", options: ["DataOps", "MLOps", "DevOps", "All three: DataOps, MLOps, and DevOps"] },
  points: 1000,
  timeLimitMs: 30_000,
  closesAtMs: Date.now() + 21_400,
  mayChangeAnswer: true,
};

const code: Question = {
  ...base,
  heading: "Reading a pipeline",
  prompt: [
    {
      tag: "paragraph",
      children: ["What does the second job of this pipeline wait for, and why is it skipped on a fork?"],
    },
    {
      tag: "code-block",
      target: "yaml",
      text: "jobs:\n  test:\n    runs-on: ubuntu-latest\n    steps: [{uses: actions/checkout@v4}, {run: make test}]\n  deploy:\n    needs: test\n    if: github.repository == 'school/quizroom' && github.ref == 'refs/heads/main'\n    steps: [{run: ./deploy.sh --environment production}]",
    },
  ],
  shown: {
    kind: "choose-all",
    options: ["For the job test", "For a review", "Nothing: it runs at once", "For the branch main"],
  },
};

const twelve: Question = {
  ...base,
  prompt: [{ tag: "paragraph", children: [`${long}. ${long}. Which of these twelve belong to it?`] }],
  shown: {
    kind: "choose-all",
    options: Array.from({ length: 12 }, (_, i) => (i % 3 === 1 ? `Option ${i + 1}` : `${i + 1}: ${long}`)),
  },
};

const groups: Question = {
  ...base,
  heading: "Which engineer?",
  prompt: [],
  shown: {
    kind: "sort-into-groups",
    groups: ["Infra Engineering", "Product Engineering", "Data & ML Engineering"],
    items: [
      "Set up an access policy so that only authorized personnel can reach the databases",
      "Let people book hotels directly from the website",
      "Give customers suggestions from their past behaviour",
      "Configure a cloud solution for the website",
      "Integrate a car rental agency's page",
      "Record what users do into a database in real time",
    ],
  },
};

const manyItems: Question = {
  ...groups,
  prompt: [{ tag: "paragraph", children: [`${long}: where does each of these belong?`] }],
  shown: {
    kind: "sort-into-groups",
    groups: ["Plan", "Build", "Continuous integration", "Deploy and release", "Operate", "Monitor", "Secure", "Learn"],
    items: Array.from({ length: 24 }, (_, i) =>
      i % 4 ? `Item ${i + 1}: watch the error budget` : `${long} (${i + 1})`,
    ),
  },
};

const order: Question = {
  ...base,
  heading: "Employing the correct model",
  prompt: [{ tag: "paragraph", children: ["From the code to the customer: in which order do these happen?"] }],
  shown: { kind: "put-in-order", items: ["Deploy", "Commit", "Monitor", "Build", "Test"] },
};

const manyOrder: Question = {
  ...order,
  shown: {
    kind: "put-in-order",
    items: Array.from({ length: 24 }, (_, i) => (i % 5 ? `Step number ${i + 1} of the pipeline` : long)),
  },
};

const explanation: Solution["explanation"] = [
  {
    tag: "paragraph",
    children: [
      "All three share one idea: small steps, quick feedback. DataOps applies it to pipelines, MLOps to models.",
    ],
  },
];

function solutionOf({ shown }: Question): Solution {
  if (shown.kind === "choose-one")
    return { shown: { kind: shown.kind, right: [shown.options.length - 1] }, explanation };
  if (shown.kind === "choose-all") return { shown: { kind: shown.kind, right: [0, 3] }, explanation };
  if (shown.kind === "sort-into-groups")
    return {
      shown: { kind: shown.kind, groupOfItem: shown.items.map((_, i) => i % shown.groups.length) },
      explanation,
    };
  return {
    shown: { kind: shown.kind, order: shown.items.map((_, i) => (i * 7 + 1) % shown.items.length) },
    explanation,
  };
}

function countsOf({ shown }: Question): number[] {
  const length =
    "options" in shown
      ? shown.options.length
      : shown.items.length * (shown.kind === "sort-into-groups" ? shown.groups.length : shown.items.length);
  return Array.from({ length }, (_, i) => (i * 37 + 11) % 29);
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

function roster(count: number): ReadonlyMap<number, RosterRow> {
  const rows = Array.from(
    { length: count },
    (_, i): RosterRow => ({
      seat: i + 1,
      nickname: nameOf(i + 1),
      state: i === 6 ? "removed" : "playing",
      present: i % 7 !== 5,
      answered: i % 3 !== 0,
      points: 3940 - i * 3,
      rank: i + 1,
    }),
  );
  return new Map(rows.map((row) => [row.seat, row]));
}

function tally(people: number, question: Question | undefined, withCounts: boolean): TallyDocument {
  return {
    type: "tally",
    sequence: 9,
    round: question?.round ?? 0,
    joined: people,
    present: Math.ceil(people * 0.95),
    answered: question ? Math.floor(people * 0.7) : 0,
    ...(question && withCounts ? { counts: countsOf(question) } : {}),
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
    notice: "none",
  };
}

const withoutCounts = (scene: Held): Held => {
  const { counts: _, ...rest } = scene.tally!;
  return { ...scene, tally: rest };
};

const asked: Record<string, Question> = {
  one: base,
  code,
  twelve,
  groups,
  "many-items": manyItems,
  order,
  "many-order": manyOrder,
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
