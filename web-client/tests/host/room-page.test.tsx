import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import {
  button,
  click,
  dialog,
  open,
  openAnewForEachTest,
  page,
  press,
  secondClick,
  student,
} from "../support/host-room.tsx";
import { drawingIn, drawingOf } from "../support/qr-drawing.tsx";
import { nothingLeft, sampleRoom } from "../support/sample-room.ts";

openAnewForEachTest();

test("pressing Start asks the first question on the step that the host saw", () => {
  const { sent } = open(sampleRoom({ step: 4 }));
  click("Start");
  expect(sent).toEqual([{ type: "ask", step: 4 }]);
});

test("where no standings are due the large button asks the next question, and ends the quiz after the last", () => {
  const { sent, move } = open(
    sampleRoom({ phase: "revealed", host: { ...sampleRoom().host, withoutStandings: true } }),
  );
  expect(() => button("Standings")).toThrow();
  click("Next question");
  expect(sent).toEqual([{ type: "ask", step: 4 }]);
  move({ phase: "revealed", step: 9, host: { ...nothingLeft, withoutStandings: true } });
  expect(button("End").className).toContain("primary");
});

test("a quiz without standings ends with words instead of a podium", () => {
  const { move } = open(sampleRoom({ phase: "finished", board: "none" }));
  const words = () => page.querySelector(".stage-head")?.textContent;
  expect(words()).toContain("Students are thanked for taking part.");
  move({ phase: "finished", standings: [] });
  expect(words()).toContain("Nobody took part");
});

test("a double click sends one command", () => {
  const { sent } = open(sampleRoom());
  click("Start");
  click("Start");
  expect(sent).toHaveLength(1);
});

test("the second half of a slow double click does not press the button of the next phase", () => {
  const { sent, settle, move, wait } = open(sampleRoom({ phase: "closed", step: 6 }));
  click("Reveal");
  settle();
  move({ phase: "revealed", step: 7 });
  click("Standings");
  expect(sent).toEqual([{ type: "reveal", step: 6 }]);
  wait(600);
  click("Standings");
  expect(sent.at(-1)).toEqual({ type: "show-standings", step: 7 });
});

test("the second click of a double click presses nothing, however late a slow machine delivers it", () => {
  const { sent, settle, move, wait } = open(sampleRoom({ phase: "closed", step: 6 }));
  click("Reveal");
  settle();
  move({ phase: "revealed", step: 7 });
  wait(900);
  secondClick("Standings");
  expect(sent).toEqual([{ type: "reveal", step: 6 }]);
});

test.each([
  ["Pause", "Resume", { paused: true }],
  ["Lock room", "Unlock room", { locked: true }],
  ["+10 s", "+10 s", {}],
])(
  "the second click of a double click on %s does not take the first one back or do it twice",
  (first, second, change) => {
    const { sent, settle, move, wait } = open(sampleRoom({ phase: "asking" }));
    click(first);
    settle();
    move({ phase: "asking", ...change });
    wait(900);
    secondClick(second);
    expect(sent).toHaveLength(1);
  },
);

test.each([
  ["Pause", "Resume", { paused: true }],
  ["Lock room", "Unlock room", { locked: true }],
])("two quick clicks on %s are one press, and a later one takes it back", (first, second, change) => {
  const { sent, settle, move, wait } = open(sampleRoom({ phase: "asking" }));
  click(first);
  settle();
  move({ phase: "asking", ...change });
  click(second);
  expect(sent).toHaveLength(1);
  wait(600);
  click(second);
  expect(sent).toHaveLength(2);
});

test("Space goes on from anywhere on the page, and a key held down only once", () => {
  const { sent } = open(sampleRoom({ phase: "closed" }));
  press(" ", document.body, { repeat: true });
  expect(sent).toEqual([]);
  press(" ");
  expect(sent).toHaveLength(1);
});

test("Enter held down on a button does not press it again and again", () => {
  open(sampleRoom({ phase: "closed" }));
  expect(press("Enter", button("Reveal"), { repeat: true }).defaultPrevented).toBe(true);
  expect(press("Enter", button("Reveal")).defaultPrevented).toBe(false);
});

test("searching for a student presses nothing", () => {
  const { sent } = open(sampleRoom());
  press("l", page.querySelector("input[type=search]")!);
  press(" ", page.querySelector("input[type=search]")!);
  expect(sent).toEqual([]);
});

test("switching the shortcuts off leaves the keys alone, also after a reload", () => {
  const { sent } = open(sampleRoom());
  const box = page.querySelector<HTMLInputElement>(".legend input")!;
  act(() => box.click());
  press(" ");
  expect(sent).toEqual([]);
  expect(localStorage.getItem("quizroom.shortcuts")).toBe("off");
});

test("ending with questions left asks first", () => {
  const { sent, wait } = open(sampleRoom({ phase: "standings", step: 9 }));
  click("End");
  expect(sent).toEqual([]);
  expect(dialog()?.textContent).toContain("End the quiz for everyone?");
  wait(600);
  click("End the quiz");
  expect(sent).toEqual([{ type: "end", step: 9 }]);
});

test("after the last question the podium is one press away", () => {
  const { sent } = open(sampleRoom({ phase: "standings", step: 9, host: nothingLeft }));
  click("End");
  expect(sent).toEqual([{ type: "end", step: 9 }]);
});

test("locking and pausing need no step", () => {
  const { sent, settle } = open(sampleRoom({ phase: "asking" }));
  click("Lock room");
  settle();
  click("Pause");
  settle();
  click("+10 s");
  expect(sent).toEqual([{ type: "lock" }, { type: "pause" }, { type: "add-time" }]);
});

test("a press that came too late because another host was quicker says nothing", () => {
  const { hear } = open(sampleRoom());
  hear({ id: 1, result: "step-has-passed" });
  expect(page.querySelector(".banners")?.textContent).toBe("");
  hear({ id: 2, result: "cannot-add-time" });
  expect(page.querySelector(".banners")?.textContent).toContain("This question cannot get more time.");
  click("Dismiss");
  expect(page.querySelector(".banners")?.textContent).toBe("");
});

test("a lost connection is said in words, and the page goes on with what it has", () => {
  const { setLink } = open(sampleRoom());
  setLink({ is: "offline" });
  expect(page.querySelector(".banners")?.textContent).toContain("No connection");
  expect(page.querySelector("h1")?.textContent).toBe("DevOps");
});

test.each(["lobby", "asking", "closed", "revealed", "standings", "finished"] as const)(
  "in %s the host is told that answers are paused for as long as the server cannot save",
  (phase) => {
    const { show } = open(sampleRoom({ phase }));
    show({ notice: "cannot-save" });
    expect(page.querySelector(".banner.bad")?.textContent).toContain("Cannot save, answers are paused");
    show({ notice: "none" });
    expect(page.querySelector(".banners")?.textContent).toBe("");
  },
);

test("a room that does not let the host in says so and still offers the results", () => {
  const { setLink } = open(sampleRoom());
  setLink({ is: "ended", reason: "refused" });
  expect(page.querySelector("h1")?.textContent).toBe("This room cannot be opened");
  expect(button("Results as CSV")).toBeTruthy();
});

test("a student is removed or banned from a dialog that says what only the lock can do", () => {
  const { sent, seat, wait } = open(sampleRoom());
  seat(student(12, "Mallory"));
  click("Manage Mallory");
  expect(dialog()?.textContent).toContain("only locking the room really keeps people out");
  wait(600);
  click("Ban");
  expect(sent).toEqual([{ type: "ban", seat: 12 }]);
  expect(dialog()).toBeNull();
});

test("the link that controls the room is drawn only when it is asked for", () => {
  open(sampleRoom());
  const codes = () => page.querySelectorAll("[aria-label='QR code of the link that controls this room']").length;
  expect(codes()).toBe(0);
  click("Show QR code for the phone");
  expect(codes()).toBe(1);
});

test("the code and the copied link for students carry the PIN; the address to be said does not", async () => {
  const copy = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  open(sampleRoom());
  expect(drawingIn(page)).toBe(drawingOf("http://192.168.1.4:8080/#482913"));
  expect(page.querySelector(".join-address")?.textContent).toBe("192.168.1.4:8080");
  await act(async () => button("Copy join link").click());
  expect(copy).toHaveBeenCalledWith("http://192.168.1.4:8080/#482913");
});

test("the projector's link carries its own secret and not the host's", () => {
  open(sampleRoom());
  const link = [...page.querySelectorAll("a")].find((candidate) => candidate.textContent === "Open on projector");
  expect(link?.getAttribute("href")).toBe(`/screen#room=r7&secret=${"b".repeat(64)}`);
});

test("where a browser cannot keep the projector awake the page says what to do instead", () => {
  open(sampleRoom());
  expect(page.textContent).toContain("switch its energy saving off");
});
