import { act } from "preact/test-utils";
import { expect, test, vi } from "vitest";
import {
  asksAgain,
  comesBackToThePage,
  endedRoom,
  openDesk,
  pack,
  passes,
  room,
  server,
  startAnewForEachTest,
  words,
} from "../support/desk-server.tsx";
import { button, tap } from "../support/page.tsx";

startAnewForEachTest();

test("a desk without packs says where files go and that the server reads them when it starts", async () => {
  await openDesk();
  expect(words()).toContain("content folder");
  expect(words()).toContain("restart the server");
  expect(words()).not.toContain("load this page again");
  expect(words()).toContain("No rooms yet");
});

test("rooms are asked for again and again, packs only when the teacher comes back to the page", async () => {
  await openDesk();
  await passes(60_000);
  expect(server.timesAsked("/api/rooms")).toBeGreaterThan(10);
  expect(server.timesAsked("/api/packs")).toBe(1);
  await comesBackToThePage();
  expect(server.timesAsked("/api/packs")).toBe(2);
});

test("an answer that takes longer than the time between two requests is shown all the same", async () => {
  server.rooms = [room("r1")];
  server.delayMs = 7_000;
  await openDesk();
  await passes(7_100);
  expect(words()).toContain("28 students");
});

test("a server that hangs is asked once at a time and given up in words", async () => {
  server.delayMs = 3_600_000;
  await openDesk();
  await passes(19_000);
  expect(server.timesAsked("/api/rooms")).toBe(1);
  await passes(2_000);
  expect(words()).toContain("The server cannot be reached");
});

test("a server that was away and came back with other packs shows them without a reload", async () => {
  server.packs = { packs: [pack("old", "Old pack")], findings: [] };
  const desk = await openDesk();
  server.isAway = true;
  await asksAgain();
  expect(words()).toContain("The server cannot be reached");
  expect(words()).toContain("Old pack");
  server.isAway = false;
  server.packs = { packs: [pack("new", "New pack")], findings: [] };
  await asksAgain();
  expect(words()).toContain("New pack");
  expect(words()).not.toContain("Old pack");
  expect(words()).not.toContain("cannot be reached");
  expect(desk.querySelector<HTMLInputElement>("input[name=pack]")?.checked).toBe(true);
});

test("a desk opened while the server is away fills itself when it comes", async () => {
  server.isAway = true;
  await openDesk();
  expect(words()).toContain("The server cannot be reached");
  server.isAway = false;
  server.packs = { packs: [pack("devops", "DevOps")], findings: [] };
  server.rooms = [room("r1")];
  await asksAgain();
  expect(words()).toContain("Set up the room");
  expect(words()).toContain("28 students");
  expect(words()).not.toContain("cannot be reached");
});

test("a wrong key is said in words, once, and not tried again by the page", async () => {
  server.refuses = "not-allowed";
  const desk = await openDesk();
  await passes(60_000);
  expect(words()).toContain("Open the host link that the server printed last");
  expect(desk.querySelectorAll("[role=alert]")).toHaveLength(1);
  expect(server.timesAsked("/api/rooms")).toBe(1);
  expect(() => button("Try again")).toThrow();
  expect(words()).not.toContain("Rooms");
});

test("that the server is away is said above everything else and may be tried again at once", async () => {
  server.packs = { packs: [pack("devops", "DevOps")], findings: [] };
  const desk = await openDesk();
  server.isAway = true;
  await asksAgain();
  expect(desk.querySelector("main > h1 + *")?.textContent).toContain("The server cannot be reached");
  server.isAway = false;
  tap("Try again");
  await passes(100);
  expect(words()).not.toContain("cannot be reached");
});

test("of several packs one is chosen, and packs of one name are told apart by their folders", async () => {
  const packs = [pack("2025/devops", "DevOps"), pack("2026/devops", "DevOps", 7), pack("shell", "Shell")];
  server.packs = { packs, findings: [] };
  const desk = await openDesk();
  expect(words()).toContain("Choose a pack to set up a room");
  expect(words()).toContain("2025/devops");
  expect(words()).toContain("2026/devops");
  expect([...desk.querySelectorAll(".pack-words")].at(-1)?.textContent).not.toContain("shell");
  act(() => desk.querySelectorAll<HTMLInputElement>("input[name=pack]")[1]?.click());
  expect(button("Open room with 7 questions")).toBeTruthy();
});

test("packs of which none can be played say so, and what to do", async () => {
  server.packs = { packs: [pack("a", "Drafts", 0), pack("b", "Ideas", 0)], findings: [] };
  const desk = await openDesk();
  expect(words()).toContain("None of these can be played yet");
  expect([...desk.querySelectorAll<HTMLInputElement>("input[name=pack]")].every((input) => input.disabled)).toBe(true);
});

test("what is to be mended in the files is listed, the worst first and opened", async () => {
  const place = { file: "notes/010.md", line: 12, column: 3 };
  server.packs = {
    packs: [],
    findings: [
      { severity: "note", ...place, message: "This question is still empty." },
      { severity: "error", ...place, line: 40, message: "Two options are the same." },
    ],
  };
  const desk = await openDesk();
  expect(desk.querySelector<HTMLDetailsElement>(".findings")?.open).toBe(true);
  const lines = [...desk.querySelectorAll(".findings li")].map((line) => line.textContent);
  expect(lines).toEqual([
    "Errornotes/010.md:40:3Two options are the same.",
    "Notenotes/010.md:12:3This question is still empty.",
  ]);
});

test("a room that is over is listed with its results and with no way in", async () => {
  server.rooms = [room("r2"), endedRoom("r1")];
  const desk = await openDesk();
  const [live, past] = [...desk.querySelectorAll(".room-entry")];
  expect([...(live?.querySelectorAll("a") ?? [])].map((link) => link.textContent)).toEqual(["Resume", "Open screen"]);
  expect(past?.textContent).toContain("Ended");
  expect(past?.querySelectorAll("a")).toHaveLength(0);
  const buttons = [...(past?.querySelectorAll("button") ?? [])].map((one) => one.textContent);
  expect(buttons).toEqual(["Results as CSV", "Results as JSON"]);
});

test("what damage has cost is named, and a damaged room offers no way in", async () => {
  server.rooms = [{ ...endedRoom("r1"), state: "damaged" }];
  server.losses = ["The database was damaged (file is not a database).", "Room 482913 lost its end."];
  const desk = await openDesk();
  expect(desk.querySelector(".losses h2")?.textContent).toBe("Part of what was saved is damaged");
  expect([...desk.querySelectorAll(".losses li")].map((line) => line.textContent)).toEqual(server.losses);
  expect(desk.querySelector(".room-entry")?.textContent).toContain("Damaged");
  expect(desk.querySelectorAll(".room-entry a")).toHaveLength(0);
});

test("a desk whose server lost nothing shows nothing of it", async () => {
  server.rooms = [endedRoom("r1")];
  const desk = await openDesk();
  expect(desk.querySelector(".losses")).toBeNull();
});

test("the results of a past room are handed over as a file", async () => {
  server.rooms = [endedRoom("r1")];
  await openDesk();
  const handedOver: string[] = [];
  vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:results");
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    handedOver.push(`${this.download} ${this.href}`);
  });
  tap("Results as CSV");
  await passes(0);
  expect(server.timesAsked("/api/rooms/r1/results.csv")).toBe(1);
  expect(handedOver).toEqual(["devops-r1.csv blob:results"]);
});

test("results that cannot be fetched are said to be missing, and may be asked for again", async () => {
  server.rooms = [endedRoom("r1")];
  await openDesk();
  server.isAway = true;
  tap("Results as JSON");
  await passes(0);
  expect(words()).toContain("The server cannot be reached");
  expect(button("Results as JSON").disabled).toBe(false);
});
