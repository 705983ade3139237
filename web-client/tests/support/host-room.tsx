// A room's page under the hands of a host: a test moves the game, presses what a person would, and reads what was sent.
import { render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, vi } from "vitest";
import type { HostRoomDocument, Outcome, RosterRow } from "../../../protocol/messages.ts";
import { RoomInside } from "../../src/host/room/room-door.tsx";
import { withRows } from "../../src/shared/roster.ts";
import { fakeSession } from "./fake-session.ts";
import { sampleRoom } from "./sample-room.ts";

export const page = document.createElement("div");

/** To be called once in each file that opens a room. Time stands still until a test lets it pass. */
export function openAnewForEachTest(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    localStorage.clear();
    document.body.append(page);
  });
  afterEach(() => {
    act(() => render(null, page));
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

export function open(room: HostRoomDocument) {
  const fake = fakeSession(room);
  act(() => render(<RoomInside session={fake.session} room="r7" secret={"a".repeat(64)} />, page));
  const show = (change: Parameters<typeof fake.show>[0]) => act(() => fake.show(change));
  return {
    ...fake,
    show,
    setLink: (state: Parameters<typeof fake.setLink>[0]) => act(() => fake.setLink(state)),
    move: (change: Partial<HostRoomDocument>) => show({ room: sampleRoom(change) }),
    seat: (...rows: RosterRow[]) => show({ roster: withRows([], rows) }),
    wait: (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds)),
    settle: () => act(() => fake.settle()),
    hear: (lastCommand: Outcome) => show({ hostOutcome: { type: "me", lastCommand } }),
  };
}

export const student = (seat: number, nickname: string): RosterRow => ({
  seat,
  nickname,
  state: "playing",
  present: true,
  points: 0,
});

/** As it is read: without the marks that keep a name in a direction of its own. */
const read = (words: string | null) => words?.replace(/[\u2068\u2069]/g, "");

/** By its words, or by what a screen reader says instead. */
export function button(name: string): HTMLButtonElement {
  const named = (candidate: Element) => read(candidate.getAttribute("aria-label") ?? candidate.textContent) === name;
  const found = [...page.querySelectorAll("button")].find(named);
  if (!found) throw new Error(`no button "${name}"`);
  return found;
}

export const click = (name: string) => act(() => button(name).click());

export const secondClick = (name: string) =>
  act(() => void button(name).dispatchEvent(new MouseEvent("click", { detail: 2, bubbles: true, cancelable: true })));

export function press(key: string, where: Element = document.body, init: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  act(() => void where.dispatchEvent(event));
  return event;
}

export const dialog = () => page.querySelector("dialog[open]");
