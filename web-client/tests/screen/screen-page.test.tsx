import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, expect, test, vi } from "vitest";
import type { RoomDocument, TallyDocument } from "../../../protocol/messages.ts";
import { Screen } from "../../src/screen/screen-page.tsx";
import { fakeSession } from "../support/fake-session.ts";
import { drawingIn, drawingOf } from "../support/qr-drawing.tsx";
import { sampleQuestion, sampleRoom } from "../support/sample-room.ts";

const page = document.createElement("div");
afterEach(() => act(() => render(null, page)));

function project(change: Partial<RoomDocument>) {
  const { host: _, ...room } = sampleRoom(change);
  const fake = fakeSession(room);
  act(() => render(<Screen session={fake.session} />, page));
  return fake;
}

const standing = (seat: number, rank: number) => ({ seat, nickname: `S${seat}`, rank, points: 100, gained: 0 });

const tally: TallyDocument = {
  type: "tally",
  sequence: 1,
  round: 3,
  joined: 300,
  present: 290,
  answered: 17,
  names: ["Ada", "Linus"],
  moreNames: 298,
};

test("the lobby shows how to get in, who came last and how many more there are", () => {
  const { show } = project({});
  act(() => show({ tally: { ...tally, round: 0, answered: 0 } }));
  expect(page.textContent).toContain("192.168.1.4:8080");
  expect(page.textContent).toContain("482 913");
  expect([...page.querySelectorAll(".names li")].map((name) => name.textContent)).toEqual([
    "Ada",
    "Linus",
    "and 298 more",
  ]);
});

test("without standings a skipped question is called so and the end thanks instead of showing a podium", () => {
  project({ phase: "standings" });
  expect(page.querySelector("h1")?.textContent).toBe("This question was skipped");
  expect(page.textContent).toContain("It counts for nobody.");
  act(() => render(null, page));
  project({ phase: "finished", board: "none" });
  expect(page.querySelector("h1")?.textContent).toBe("Thank you for playing!");
  expect(page.querySelectorAll(".podium li")).toHaveLength(0);
});

test("when time is up the projector says so itself, because the room may still wait for somebody", () => {
  vi.useFakeTimers();
  const fake = project({ phase: "asking", question: { ...sampleQuestion, closesAtMs: Date.now() + 5_000 } });
  const passes = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
  passes(5_400);
  expect(page.textContent).not.toContain("Answers are closed");
  passes(200);
  expect(page.textContent).toContain("Answers are closed");
  expect(page.querySelector("[role=timer]")).toBeNull();
  const { host: _, ...paused } = sampleRoom({ phase: "asking", paused: true, sequence: 9 });
  act(() => fake.show({ room: paused }));
  expect(page.textContent).not.toContain("Answers are closed");
  vi.useRealTimers();
});

test("what was mended is said above every page until it is no news any more", () => {
  const { show } = project({ phase: "standings", standings: [], remedy: { number: 3, kind: "voided" } });
  expect(page.textContent).toContain("Question 3 was wrong: it counts for nobody.");
  const { host: _, ...next } = sampleRoom({ phase: "asking", sequence: 9 });
  act(() => show({ room: next }));
  expect(page.textContent).not.toContain("was wrong");
});

test("names that change faster than they can be read are shown for a second, and the newest are not lost", () => {
  vi.useFakeTimers();
  const { show } = project({});
  const join = (joined: number) =>
    act(() => show({ tally: { ...tally, round: 0, joined, names: [`Student ${joined}`], moreNames: joined - 1 } }));
  const name = () => page.querySelector(".names li")?.textContent;
  join(1);
  expect(name()).toBe("Student 1");
  for (let joined = 2; joined <= 5; ++joined) {
    act(() => void vi.advanceTimersByTime(100));
    join(joined);
  }
  expect(name()).toBe("Student 1");
  expect(page.querySelector(".joined-count")?.textContent).toContain("5");
  act(() => void vi.advanceTimersByTime(1_000));
  expect(name()).toBe("Student 5");
  act(() => void vi.advanceTimersByTime(1_000));
  join(6);
  expect(name()).toBe("Student 6");
  vi.useRealTimers();
});

test("the code in the lobby leads students in with the PIN filled in", () => {
  project({});
  expect(drawingIn(page)).toBe(drawingOf("http://192.168.1.4:8080/#482913"));
});

test.each(["lobby", "asking", "closed", "revealed", "standings", "finished"] as const)(
  "there is nothing to press in %s",
  (phase) => {
    project({ phase, standings: [{ seat: 1, nickname: "Ada", rank: 1, points: 900, gained: 900 }] });
    expect(page.querySelectorAll("button, input, select, a[href]")).toHaveLength(0);
    expect(page.querySelector("main")).toBeTruthy();
  },
);

test("a question shows every option, and how many have answered", () => {
  const { show } = project({ phase: "asking" });
  act(() => show({ tally }));
  expect(page.textContent).toContain("Which model?");
  expect(page.textContent).toContain("DataOps");
  expect(page.querySelector(".answered-count")?.textContent).toContain("17 of 290 answered");
  expect(page.querySelector("[role=timer]")).toBeTruthy();
});

test("a count that belongs to an earlier question is not shown with this one", () => {
  const { show } = project({ phase: "asking" });
  act(() => show({ tally: { ...tally, round: 2 } }));
  expect(page.querySelector(".answered-count")?.textContent).toContain("0 of 290 answered");
});

test("a pause shows what is left instead of a running clock", () => {
  const { closesAtMs: _, ...stopped } = sampleQuestion;
  project({ phase: "asking", paused: true, question: { ...stopped, remainingMs: 12_300 } });
  expect(page.querySelector("[role=timer]")).toBeNull();
  expect(page.querySelector(".screen-foot")?.textContent).toContain("Paused 13");
});

test("names are shown as text whatever is in them", () => {
  const { show } = project({});
  act(() => show({ tally: { ...tally, names: ["<img src=x>"], moreNames: 0 } }));
  expect(page.querySelector(".names li")?.textContent).toBe("<img src=x>");
  expect(page.querySelector("img")).toBeNull();
});

test("the show goes on with what it has while the connection is lost", () => {
  const { setLink } = project({ phase: "asking" });
  act(() => setLink({ is: "offline" }));
  expect(page.textContent).toContain("Which model?");
  expect(page.querySelector("[role=status].link-notice")?.textContent).toBe("Reconnecting …");
});

test("two firsts share the top of the podium and nobody is second", () => {
  project({ phase: "finished", standings: [standing(1, 1), standing(2, 1), standing(3, 3)] });
  const steps = [...page.querySelectorAll(".podium li")];
  expect(steps.map((step) => step.getAttribute("data-rank"))).toEqual(["1", "3"]);
  expect(steps[0]?.querySelectorAll(".name")).toHaveLength(2);
});

test("counts that come a moment after the close are fitted into the page too", () => {
  const { show } = project({ phase: "closed" });
  const content = page.querySelector<HTMLElement>(".fit-content")!;
  content.style.fontSize = "7px";
  act(() => show({ tally: { ...tally, counts: [9, 8] } }));
  expect(content.style.fontSize).not.toBe("7px");
});

test("a locked room invites nobody and says so, and shows who is in", () => {
  const { show } = project({ locked: true });
  act(() => show({ tally: { ...tally, round: 0, answered: 0 } }));
  expect(page.textContent).toContain("The room is locked");
  expect(page.textContent).not.toContain("482 913");
  expect(page.querySelector(".qr-code")).toBeNull();
  expect(page.querySelector(".names")?.textContent).toContain("Ada");
});

test("a locked room that nobody is in asks nobody to scan anything", () => {
  const { show } = project({ locked: true });
  act(() => show({ tally: { ...tally, joined: 0, present: 0, names: [], moreNames: 0 } }));
  expect(page.textContent).not.toContain("Scan the code");
});

test("a room that is opened again invites again", () => {
  const { show } = project({ locked: true });
  act(() => show({ room: sampleRoom() }));
  expect(page.textContent).toContain("482 913");
});

const cannotSave = () => page.querySelector("[role=status].server-notice")?.textContent;

test.each(["lobby", "asking", "closed", "revealed", "standings", "finished"] as const)(
  "in %s the class is told that answers are paused for as long as the server cannot save",
  (phase) => {
    const { show } = project({ phase });
    expect(cannotSave()).toBe("");
    act(() => show({ notice: "cannot-save" }));
    expect(cannotSave()).toContain("Cannot save, answers are paused");
    act(() => show({ notice: "none" }));
    expect(cannotSave()).toBe("");
  },
);

test("an explanation that may have to be left out leaves word where it is to be read instead", () => {
  const explanation = [{ tag: "paragraph" as const, children: ["Because it is."] }];
  project({ phase: "revealed", solution: { shown: { kind: "choose-one", right: [1] }, explanation } });
  expect(page.querySelector(".explanation .instead")?.textContent).toBe("The explanation is on your own screens.");
});

test("where more share a step than the server names nobody is miscounted", () => {
  project({ phase: "finished", standings: Array.from({ length: 10 }, (_, index) => standing(index + 1, 1)) });
  expect(page.querySelector(".podium")?.textContent).toContain("and others");
  expect(page.querySelector(".podium")?.textContent).not.toContain("and 4 more");
});

test("where all who share a step are named the others are counted", () => {
  const nine = Array.from({ length: 9 }, (_, index) => standing(index + 1, 1));
  project({ phase: "finished", standings: nine });
  expect(page.querySelector(".podium")?.textContent).toContain("and 3 more");
});

test("titles and names of rounds run in the direction of their own script", () => {
  project({ title: "مبادئ", phase: "lobby" });
  expect(page.querySelector("h1")?.getAttribute("dir")).toBe("auto");
  project({ phase: "asking", question: { ...sampleQuestion, heading: "أي نموذج؟" } });
  expect(page.querySelector("bdi.topic")?.textContent).toBe("أي نموذج؟");
  expect(page.querySelector(".asked h1")?.getAttribute("dir")).toBe("auto");
});
