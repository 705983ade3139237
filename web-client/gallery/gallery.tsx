// Every look of the student's page from sample documents, one at a time: /gallery.html#name. For development only.
import { render } from "preact";
import type { Refused, RoomDocument, SeatDocument, Shown } from "../../protocol/messages.ts";
import { fetchKinds } from "../src/questions/kinds.ts";
import { ServerClock } from "../src/shared/clock.ts";
import type { Link } from "../src/shared/connection.ts";
import { type Held, nothingHeld } from "../src/shared/documents.ts";
import { createStore } from "../src/shared/store.ts";
import "../src/shared/style.css";
import "../src/student/student.css";
import type { Session } from "../src/shared/session.ts";
import { AnswerDesk } from "../src/student/answer-desk.ts";
import { Visiting } from "../src/student/app.tsx";
import { Join } from "../src/student/phases/join.tsx";
import { SeatMemory } from "../src/student/seat-memory.ts";
import {
  answerOf,
  explanation,
  questionOf,
  room,
  seat,
  shownOf,
  solutionOf,
  standings,
  withCode,
  withPicture,
} from "./samples.ts";

interface Look {
  room?: Partial<RoomDocument>;
  seat?: Partial<SeatDocument>;
  link?: Link;
}

const kinds = Object.keys(shownOf) as Shown["kind"][];
const open: Link = { state: { is: "open" } };
const offline: Link = { state: { is: "offline" } };

function looksOf(kind: Shown["kind"]): Record<string, Look> {
  const question = questionOf(kind);
  const solution = { ...explanation!, shown: solutionOf[kind] };
  const answer = answerOf[kind];
  const result = { result: "partly" as const, creditThousandths: 667, points: 612 };
  return {
    [`asking-${kind}`]: { room: { phase: "asking", question } },
    [`asking-${kind}-saved`]: { room: { phase: "asking", question }, seat: { answer } },
    [`closed-${kind}`]: { room: { phase: "closed", question }, seat: { answer } },
    [`closed-${kind}-unanswered`]: { room: { phase: "closed", question } },
    [`revealed-${kind}`]: { room: { phase: "revealed", question, solution }, seat: { answer, result } },
  };
}

const one = questionOf("choose-one");
const solution = explanation!;
const looks: Record<string, Look> = {
  lobby: { room: { phase: "lobby" } },
  ...Object.assign({}, ...kinds.map(looksOf)),
  "asking-with-picture": { room: { phase: "asking", question: withPicture } },
  "asking-with-code": { room: { phase: "asking", question: withCode } },
  "revealed-with-picture": {
    room: {
      phase: "revealed",
      question: withPicture,
      solution: { ...solution, explanation: [...withPicture.prompt, ...withCode.prompt] },
    },
    seat: { answer: { picks: [3] }, result: { result: "right", creditThousandths: 1000, points: 873 } },
  },
  "asking-offline": { room: { phase: "asking", question: one }, link: offline },
  "asking-paused": {
    room: { phase: "asking", paused: true, question: { ...one, closesAtMs: undefined, remainingMs: 17_300 } },
  },
  "asking-last-call": {
    room: { phase: "asking", question: { ...one, lastCall: "everyone-answered" } },
    seat: { answer: { picks: [1] } },
  },
  "revealed-right": {
    room: { phase: "revealed", question: one, solution },
    seat: { answer: { picks: [3] }, result: { result: "right", creditThousandths: 1000, points: 873 } },
  },
  "revealed-wrong": {
    room: { phase: "revealed", question: one, solution },
    seat: { answer: { picks: [0] }, result: { result: "wrong", creditThousandths: 0, points: 0 } },
  },
  "revealed-none": {
    room: { phase: "revealed", question: one, solution },
    seat: { result: { result: "none", creditThousandths: 0, points: 0 } },
  },
  standings: { room: { phase: "standings", standings } },
  finished: { room: { phase: "finished", standings } },
  "finished-tie": {
    room: { phase: "finished", standings: standings.map((one, place) => ({ ...one, rank: Math.max(1, place) })) },
  },
  "finished-nothing-asked": {
    room: { phase: "finished", standings: [] },
    seat: { rank: undefined, points: 0 },
  },
  "ended-removed": { link: { state: { is: "ended", reason: "removed" } } },
  "ended-banned": { link: { state: { is: "ended", reason: "banned" } } },
  "ended-replaced": { link: { state: { is: "ended", reason: "replaced" } } },
  "ended-room-closed": { link: { state: { is: "ended", reason: "room-closed" } } },
};

function sessionOf(look: Look): Session {
  const held: Held = { ...nothingHeld, room: { ...room, ...look.room }, seat: { ...seat, ...look.seat } };
  const nothing = () => {};
  return {
    documents: createStore(held),
    link: createStore(look.link ?? open),
    clock: new ServerClock(),
    send: () => 1,
    start: nothing,
    stop: nothing,
  };
}

const memory = new SeatMemory(null);
const nothing = () => {};
const taken: Refused = { type: "refused", code: "nickname-taken", message: "", suggestion: "Ada 2" };
const unknown: Refused = { type: "refused", code: "room-unavailable", message: "" };
const doors: Record<string, preact.ComponentChildren> = {
  join: <Join pin="" nickname="" lasts isBusy={false} join={nothing} />,
  "join-with-pin": <Join pin="123456" nickname="" lasts={false} isBusy={false} join={nothing} />,
  "join-taken": <Join pin="123456" nickname="Ada" lasts isBusy={false} refused={taken} join={nothing} />,
  "join-unknown": <Join pin="123456" nickname="Ada" lasts isBusy={false} refused={unknown} join={nothing} />,
};

function show(name: string) {
  const look = looks[name];
  if (doors[name]) return doors[name];
  if (!look) {
    return (
      <ul>
        {[...Object.keys(doors), ...Object.keys(looks)].map((other) => (
          <li key={other}>
            <a href={`#${other}`}>{other}</a>
          </li>
        ))}
      </ul>
    );
  }
  const session = sessionOf(look);
  const drawer = { read: () => undefined, write: nothing, clear: nothing };
  const visit = {
    pin: "123456",
    nickname: "Grace",
    how: "joining",
    session,
    desk: new AnswerDesk(session, drawer),
  } as const;
  return <Visiting visit={visit} memory={memory} takeSeat={nothing} leave={nothing} />;
}

const page = document.getElementById("page")!;
const update = () => {
  render(null, page);
  render(show(location.hash.slice(1)), page);
};
window.addEventListener("hashchange", update);
Object.assign(window, { galleryNames: [...Object.keys(doors), ...Object.keys(looks)] });
await fetchKinds();
update();
