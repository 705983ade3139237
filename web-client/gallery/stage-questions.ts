// Sample questions of every kind: the usual ones, and the largest that the limits allow.
import type { Question, Solution } from "../../protocol/messages.ts";
import { shownOf, solutionOf as solutionOfKind, withPicture } from "./samples.ts";

const long = "Pull every service behind one gateway and let each team deploy on its own schedule, with feature flags";

export const base: Question = {
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

/** As long as the reveal of a thorough teacher gets. */
const explained: Question = { ...base, heading: "Explained at length" };

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

const pairs: Question = { ...base, heading: "Which tool does what?", prompt: [], shown: shownOf.match };

const poll: Question = {
  ...base,
  heading: "How was it?",
  prompt: [],
  points: 0,
  shown: {
    kind: "poll",
    options: [
      "I could follow all of it",
      "Some of it was too fast",
      "I was lost after the second example",
      "I was not here",
    ],
  },
};

const scale: Question = {
  ...base,
  heading: "How well do you know containers?",
  prompt: [],
  points: 0,
  shown: { kind: "scale", from: 1, until: 5, lowest: "Never heard of them", highest: "I could teach it" },
};

const number: Question = {
  ...base,
  heading: "How long is a round trip to the Moon?",
  prompt: [],
  shown: shownOf.number,
};
const text: Question = { ...base, heading: "What is the practice called?", prompt: [], shown: shownOf["short-text"] };
const words: Question = { ...base, heading: "What is DevOps to you?", prompt: [], points: 0, shown: shownOf.words };

const explanation: Solution["explanation"] = [
  {
    tag: "paragraph",
    children: [
      "All three share one idea: small steps, quick feedback. DataOps applies it to pipelines, MLOps to models.",
    ],
  },
];

export function solutionOf(question: Question): Solution {
  const solution = shortlyExplained(question);
  if (question !== explained) return solution;
  return { ...solution, explanation: Array.from({ length: 16 }, () => explanation).flat() };
}

function shortlyExplained({ shown }: Question): Solution {
  if (shown.kind === "choose-one")
    return { shown: { kind: shown.kind, right: [shown.options.length - 1] }, explanation };
  if (shown.kind === "choose-all") return { shown: { kind: shown.kind, right: [0, 3] }, explanation };
  if (shown.kind === "sort-into-groups")
    return {
      shown: { kind: shown.kind, groupOfItem: shown.items.map((_, i) => i % shown.groups.length) },
      explanation,
    };
  if (shown.kind === "match")
    return { shown: { kind: shown.kind, descriptionOfTerm: shown.terms.map((_, i) => i ^ 1) }, explanation };
  if (shown.kind === "put-in-order")
    return {
      shown: { kind: shown.kind, order: shown.items.map((_, i) => (i * 7 + 1) % shown.items.length) },
      explanation,
    };
  return { shown: solutionOfKind[shown.kind], explanation };
}

export const asked: Record<string, Question> = {
  one: base,
  code,
  picture: { ...base, heading: withPicture.heading, prompt: withPicture.prompt },
  explained,
  twelve,
  groups,
  pairs,
  poll,
  scale,
  number,
  text,
  words,
  "many-items": manyItems,
  order,
  "many-order": manyOrder,
};
