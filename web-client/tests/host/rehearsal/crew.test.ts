import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { RosterRow, SeatDocument } from "../../../../protocol/messages.ts";
import { Crew } from "../../../src/host/rehearsal/crew.ts";
import { crewNames } from "../../../src/host/rehearsal/names.ts";
import { fakeSession } from "../../support/fake-session.ts";
import { FakeSocket } from "../../support/fake-socket.ts";
import { sampleQuestion, sampleRoom } from "../../support/sample-room.ts";

/** A server that is there answers pings, a moment later. */
class LiveSocket extends FakeSocket {
  override send(text: string): void {
    super.send(text);
    const { type, clientMs } = JSON.parse(text);
    if (type !== "hello")
      setTimeout(() => this.says({ type: "pong", clientMs: clientMs ?? 0, serverMs: Date.now() }), 1);
  }
}

let host: ReturnType<typeof fakeSession>;
let crew: Crew;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", LiveSocket);
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  sessionStorage.clear();
  FakeSocket.all = [];
  host = fakeSession(sampleRoom());
  crew = new Crew(host.session, sampleRoom());
});

afterEach(() => {
  crew.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const newest = () => FakeSocket.all.slice(-20);
const helloOf = (socket: FakeSocket) => socket.sentOf("hello")[0]!;

/** The server gives the seat under the name that was asked for, or under this one. */
function seats(socket: FakeSocket, seat: number, nickname?: string): void {
  socket.welcomes();
  const me: SeatDocument = {
    type: "me",
    sequence: 1,
    seat,
    nickname: nickname ?? String(helloOf(socket).nickname),
    shuffleSeed: 1,
    round: 0,
    rankedOf: 20,
  };
  socket.says(me);
}

function allIn(): FakeSocket[] {
  crew.add();
  vi.advanceTimersByTime(1_500);
  for (const [place, socket] of newest().entries()) seats(socket, place + 1);
  return newest();
}

const row = (seat: number, nickname: string): RosterRow => ({ seat, nickname, state: "playing", present: true });

/** The host's connection handles one removal after another. */
function settlesAll(): void {
  for (let left = 40; left > 0; left--) host.settle();
}

const removed = () => host.sent.flatMap((draft) => (draft.type === "remove" ? [draft.seat] : []));

test("nobody comes before the teacher asks for it", () => {
  vi.advanceTimersByTime(60_000);
  expect(FakeSocket.all).toEqual([]);
});

test("twenty come in one after another within about a second, each with a seat of its own", () => {
  crew.add();
  expect(FakeSocket.all.length).toBe(1);
  vi.advanceTimersByTime(1_500);
  expect(FakeSocket.all.length).toBe(20);
  for (const [place, socket] of newest().entries()) seats(socket, place + 1);
  expect(FakeSocket.all.map((socket) => helloOf(socket).nickname)).toEqual(crewNames);
  expect(FakeSocket.all.every((socket) => helloOf(socket).pin === "482913")).toBe(true);
  expect(new Set(FakeSocket.all.map((socket) => helloOf(socket).token)).size).toBe(20);
  expect(crew.state.get()).toEqual({ wanted: 20, seated: 20, isLeaving: false });
});

test("a second press adds nobody", () => {
  allIn();
  crew.add();
  vi.advanceTimersByTime(1_500);
  expect(FakeSocket.all.length).toBe(20);
});

test("whoever finds the name taken takes the one that is suggested, with the same key", () => {
  crew.add();
  const first = FakeSocket.latest.opens();
  first.says({ type: "refused", code: "nickname-taken", message: "", suggestion: "Ada (scripted) 2" });
  const second = FakeSocket.latest.opens();
  expect(helloOf(second)).toEqual({ ...helloOf(first), nickname: "Ada (scripted) 2" });
  seats(second, 7);
  expect(crew.state.get().seated).toBe(1);
});

test("each answers a question that is asked, with a time of its own", () => {
  const sockets = allIn();
  host.show({
    room: sampleRoom({ phase: "asking", question: { ...sampleQuestion, closesAtMs: Date.now() + 30_000 } }),
  });
  expect(sockets.flatMap((socket) => socket.sentOf("answer"))).toEqual([]);
  vi.advanceTimersByTime(3_500);
  const early = sockets.flatMap((socket) => socket.sentOf("answer"));
  expect(early.length).toBeGreaterThan(0);
  expect(early.length).toBeLessThan(20);
  vi.advanceTimersByTime(10_000);
  const answered = sockets.filter((socket) => socket.sentOf("answer").length > 0);
  expect(answered.length).toBeGreaterThan(14);
});

test("a question that is closed early is answered by nobody any more", () => {
  const sockets = allIn();
  host.show({
    room: sampleRoom({ phase: "asking", question: { ...sampleQuestion, closesAtMs: Date.now() + 30_000 } }),
  });
  host.show({ room: sampleRoom({ phase: "closed" }) });
  vi.advanceTimersByTime(20_000);
  expect(sockets.flatMap((socket) => socket.sentOf("answer"))).toEqual([]);
});

test("a reload brings them back into the same seats without a press", () => {
  const tokens = allIn().map((socket) => helloOf(socket).token);
  crew.stop();
  FakeSocket.all = [];
  crew = new Crew(host.session, sampleRoom());
  vi.advanceTimersByTime(1_500);
  for (const [place, socket] of newest().entries()) seats(socket, place + 1, crewNames[place]!);
  expect(newest().map((socket) => helloOf(socket).token)).toEqual(tokens);
  expect(newest().every((socket) => !("nickname" in helloOf(socket)))).toBe(true);
  expect(crew.state.get()).toEqual({ wanted: 20, seated: 20, isLeaving: false });
});

test("a reload while they come in brings back those who were still to come", () => {
  crew.add();
  vi.advanceTimersByTime(220);
  for (const [place, socket] of FakeSocket.all.entries()) seats(socket, place + 1);
  const inAlready = FakeSocket.all.length;
  crew.stop();
  FakeSocket.all = [];
  crew = new Crew(host.session, sampleRoom());
  vi.advanceTimersByTime(1_500);
  for (const socket of newest()) socket.opens();
  expect(inAlready).toBeLessThan(20);
  expect(newest().filter((socket) => !("nickname" in helloOf(socket))).length).toBe(inAlready);
  expect(FakeSocket.all.length).toBe(20);
});

test("another room's students stay where they are", () => {
  allIn();
  const other = fakeSession(sampleRoom({ room: "r8" }));
  FakeSocket.all = [];
  const otherCrew = new Crew(other.session, sampleRoom({ room: "r8" }));
  vi.advanceTimersByTime(1_500);
  expect(FakeSocket.all).toEqual([]);
  otherCrew.stop();
});

test("taken out, they hang up, the host removes their seats, and a reload brings nobody back", () => {
  const sockets = allIn();
  crew.takeOut([row(3, crewNames[2]!), row(40, "Ada (scripted) 2")]);
  expect(sockets.every((socket) => socket.readyState === FakeSocket.CLOSED)).toBe(true);
  expect(crew.state.get().isLeaving).toBe(true);
  expect(host.sent.length).toBe(1);
  settlesAll();
  expect(removed().sort((one, other) => one - other)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  expect(crew.state.get()).toEqual({ wanted: 0, seated: 0, isLeaving: false });
  FakeSocket.all = [];
  new Crew(host.session, sampleRoom()).stop();
  expect(FakeSocket.all).toEqual([]);
});

test("a page that runs none of them takes out those that it sees", () => {
  crew.takeOut([row(3, "Ada (scripted)"), row(4, "Alan (scripted)")]);
  settlesAll();
  expect(removed()).toEqual([3, 4]);
});

test("when all is over they only hang up: nobody can be removed any more", () => {
  const sockets = allIn();
  host.show({ room: sampleRoom({ phase: "finished" }) });
  crew.takeOut([row(3, crewNames[2]!)]);
  expect(host.sent).toEqual([]);
  expect(sockets.every((socket) => socket.readyState === FakeSocket.CLOSED)).toBe(true);
  expect(crew.state.get()).toEqual({ wanted: 0, seated: 0, isLeaving: false });
});

test("twenty more may come after they were taken out", () => {
  allIn();
  crew.takeOut([]);
  settlesAll();
  FakeSocket.all = [];
  expect(allIn().length).toBe(20);
  expect(crew.state.get().seated).toBe(20);
});

test("one that the host has removed is not missed and does not come back", () => {
  const [first] = allIn();
  first!.says({ type: "goodbye", reason: "removed" });
  expect(crew.state.get()).toEqual({ wanted: 19, seated: 19, isLeaving: false });
  crew.stop();
  FakeSocket.all = [];
  crew = new Crew(host.session, sampleRoom());
  vi.advanceTimersByTime(1_500);
  expect(FakeSocket.all.length).toBe(19);
});

test.each(["room-unavailable", "room-full", "too-many-attempts"] as const)(
  "a newcomer that is refused with %s is the last one to try, and the page can say why",
  (code) => {
    crew.add();
    FakeSocket.latest.opens().says({ type: "refused", code, message: "" });
    vi.advanceTimersByTime(60_000);
    expect(FakeSocket.all.length).toBe(1);
    expect(crew.state.get()).toMatchObject({ wanted: 0, refused: { code } });
  },
);

test("a server without a free connection is told as such until it has one", () => {
  crew.add();
  FakeSocket.latest.opens().says({ type: "refused", code: "too-many-connections", message: "" });
  expect(crew.state.get().refused?.code).toBe("too-many-connections");
  vi.advanceTimersByTime(1_500);
  const waiting = FakeSocket.all.filter((socket) => socket.sent.length === 0);
  for (const [place, socket] of waiting.entries()) seats(socket, place + 1);
  expect(crew.state.get().seated).toBeGreaterThanOrEqual(19);
});
