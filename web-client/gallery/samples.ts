// Sample documents, one set for each look of the student's page. They are shown by the gallery and used by tests.
import type {
  Answer,
  Question,
  RoomDocument,
  SeatDocument,
  Shown,
  ShownSolution,
  Standing,
} from "../../protocol/messages.ts";

export const nowMs = Date.now();

const names = [
  "Ada",
  "Linus",
  "Grace Hopper",
  "Margaret",
  "Dennis",
  "Barbara",
  "Edsger W. Dijkstra",
  "Ken",
  "Radia",
  "Tim",
];

export const standings: Standing[] = names.map((nickname, place) => ({
  seat: place + 1,
  nickname,
  rank: place + 1,
  previousRank: [2, 1, 5, 4, 3, 6, 9, 7, 8, 10][place]!,
  points: 4870 - place * 311,
  gained: 900 - place * 60,
}));

export const shownOf: Record<Shown["kind"], Shown> = {
  "choose-one": {
    kind: "choose-one",
    options: ["DataOps", "MLOps", "DevOps", "All three: DataOps, MLOps, and DevOps"],
  },
  "choose-all": {
    kind: "choose-all",
    options: [
      "Small changes that are released often",
      "A separate team that signs off each release by hand",
      "Automated tests on every change",
      "Monitoring of what is live",
      "Servers that are changed by hand and documented later",
      "One shared log for development and operations",
    ],
  },
  "sort-into-groups": {
    kind: "sort-into-groups",
    items: [
      "You want your engineers to set up an access management policy so that only authorized people can reach your databases",
      "You want to use a cloud solution for your website and need engineers to do the configuration",
      "You want people to book their hotels directly from your website",
      "You want to integrate a car rental agency's page so that users can book cars through your website",
      "You want intelligent suggestions for your customers from how they behave",
      "You want to capture user data on your website and record it in a database in real time",
    ],
    groups: ["Infra Engineering", "Product Engineering", "Data & ML Engineering"],
  },
  "put-in-order": {
    kind: "put-in-order",
    items: [
      "Release to a few users",
      "Write the test",
      "Review the change",
      "Watch the metrics",
      "Merge to the main branch",
    ],
  },
  poll: {
    kind: "poll",
    options: [
      "I could follow all of it",
      "Some of it was too fast",
      "I was lost after the second example",
      "I was not here",
    ],
  },
  "poll-several": { kind: "poll-several", options: ["Git", "Docker", "Kubernetes", "Terraform", "None of them yet"] },
  scale: { kind: "scale", from: 1, until: 5, lowest: "Never heard of containers", highest: "I could teach it" },
  number: { kind: "number", unit: "ms" },
  "short-text": { kind: "short-text" },
  words: { kind: "words", wordsMax: 3 },
  match: {
    kind: "match",
    terms: ["Docker", "Terraform", "Prometheus", "Ansible"],
    descriptions: [
      "Describes servers in files, and makes what they describe",
      "Packs a program with everything it needs to run",
      "Logs in to servers and brings them to a wanted state",
      "Collects figures over time and warns when they go astray",
    ],
  },
};

export const solutionOf: Record<Shown["kind"], ShownSolution> = {
  "choose-one": { kind: "choose-one", right: [3] },
  "choose-all": { kind: "choose-all", right: [0, 2, 3, 5] },
  "sort-into-groups": { kind: "sort-into-groups", groupOfItem: [0, 0, 1, 1, 2, 2] },
  "put-in-order": { kind: "put-in-order", order: [1, 2, 4, 0, 3] },
  match: { kind: "match", descriptionOfTerm: [1, 0, 3, 2] },
  poll: { kind: "poll" },
  "poll-several": { kind: "poll-several" },
  scale: { kind: "scale" },
  number: { kind: "number", accepted: [{ from: 180, until: 220 }] },
  "short-text": { kind: "short-text", accepted: ["Infrastructure as Code", "IaC"] },
  words: { kind: "words" },
};

export const answerOf: Record<Shown["kind"], Answer> = {
  "choose-one": { picks: [2] },
  "choose-all": { picks: [0, 1, 3] },
  "sort-into-groups": { picks: [0, 1, 1, 1, 2, 0] },
  "put-in-order": { picks: [1, 4, 2, 0, 3] },
  match: { picks: [1, 2, 3, 0] },
  poll: { picks: [1] },
  "poll-several": { picks: [0, 1] },
  scale: { picks: [3] },
  number: { number: 1250.5 },
  "short-text": { text: "infrastructure-as-code" },
  words: { text: "teamwork,fewer nights on call," },
};

const prompts: Partial<Record<Shown["kind"], Question["prompt"]>> = {
  "choose-one": [
    {
      tag: "paragraph",
      children: [
        "Your engineering organization is growing, and now you have Data Engineers, Machine Learning Engineers, and Software Developers. Which methodology lets them work ",
        { tag: "strong", children: ["closely"] },
        " together?",
      ],
    },
  ],
  "choose-all": [{ tag: "paragraph", children: ["Which of these belong to a DevOps way of working?"] }],
};

export function questionOf(kind: Shown["kind"]): Question {
  return {
    round: 3,
    number: 3,
    chapter: "1 Introduction to DevOps",
    heading: kind === "put-in-order" ? "The way of a change to production" : "Which engineer?",
    prompt: prompts[kind] ?? [],
    shown: shownOf[kind],
    points: 1000,
    timeLimitMs: 30_000,
    closesAtMs: nowMs + 22_400,
    mayChangeAnswer: true,
  };
}

/** Its file is content/tour/pipeline.png; whoever shows the gallery serves it for any name. */
const picture: Question["prompt"] = [
  {
    tag: "paragraph",
    children: [
      {
        tag: "picture",
        target: "a1".repeat(32),
        text: "Four boxes in a row, Commit, Build, Test and Release; a dashed arrow, A, leads from the last back to the first",
        children: ["A pipeline"],
        width: 1000,
        height: 380,
      },
    ],
  },
  { tag: "paragraph", children: ["What is arrow A?"] },
];

const code: Question["prompt"] = [
  {
    tag: "code-block",
    target: "yaml",
    text: '# runs on every push\njobs:\n  test:\n    retries: 2\n    steps:\n      - run: "make test && ./deploy.sh --environment production --force"\n\tafter: false',
  },
  { tag: "paragraph", children: ["How often does the job run at most for one push?"] },
];

export const withPicture: Question = { ...questionOf("choose-one"), heading: "Feedback", prompt: picture };
export const withCode: Question = { ...questionOf("choose-one"), heading: "Reading a pipeline", prompt: code };

export const room: RoomDocument = {
  type: "room",
  sequence: 10,
  room: "r1",
  pin: "123456",
  title: "DevOps Concepts",
  phase: "lobby",
  step: 1,
  locked: false,
  paused: false,
  board: "speed",
  questionCount: 12,
};

export const seat: SeatDocument = {
  type: "me",
  sequence: 10,
  seat: 3,
  nickname: "Grace Hopper",
  shuffleSeed: 77_123_456_789,
  round: 3,
  points: 1740,
  rank: 3,
  rankedOf: 28,
};

export const explanation: RoomDocument["solution"] = {
  shown: solutionOf["choose-one"],
  explanation: [
    {
      tag: "paragraph",
      children: [
        "Each method serves one of the teams. A ",
        { tag: "code", text: "minimum viable product" },
        " needs all three from the first day on.",
      ],
    },
    {
      tag: "code-block",
      target: "sh",
      text: "git push origin main\n./deploy --to a-few-users --watch the-error-rate --for 30-minutes",
    },
  ],
};
