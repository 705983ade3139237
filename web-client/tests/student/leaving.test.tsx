import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { questionOf, room, seat } from "../../gallery/samples.ts";
import { App } from "../../src/student/app.tsx";
import { SeatMemory } from "../../src/student/seat-memory.ts";
import { FakeSocket, welcome } from "../support/fake-socket.ts";
import { does, show, tap, type } from "../support/page.tsx";

const pin = "123456";
const key = { pin, token: "a".repeat(64), nickname: "Ada", seated: true };
const field = (id: string) => document.querySelector<HTMLInputElement>(`#${id}`)!;
const way = () => document.querySelector<HTMLDetailsElement>(".leave");

function comesBack(): void {
  new SeatMemory().keep(key);
  history.replaceState(null, "", `/#${pin}`);
  show(<App memory={new SeatMemory()} />);
  does(() => void FakeSocket.latest.opens());
}

function isShown(phase: typeof room.phase): void {
  const question = questionOf("choose-one");
  does(() => {
    FakeSocket.latest.says(welcome(Date.now()));
    FakeSocket.latest.says({ ...room, phase, question }).says(seat);
  });
}

function joinsAs(nickname: string): void {
  type("pin", pin);
  type("nickname", nickname);
  tap("Join");
  does(() => void FakeSocket.latest.opens());
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  vi.spyOn(Math, "random").mockReturnValue(0);
  FakeSocket.all = [];
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  show(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  history.replaceState(null, "", "/");
});

describe("a student who hands the phone on", () => {
  it("leaves the room: the form is empty, the connection is closed, and nothing leads back", () => {
    comesBack();
    isShown("lobby");
    const socket = FakeSocket.latest;
    tap("Leave");
    expect(socket.readyState).toBe(FakeSocket.CLOSED);
    expect([field("pin").value, field("nickname").value, location.hash]).toEqual(["", "", ""]);
    show(null);
    show(<App memory={new SeatMemory()} />);
    expect(FakeSocket.all).toHaveLength(1);
  });

  it("is asked once more before, with a word on what is lost", () => {
    comesBack();
    isShown("lobby");
    expect(way()?.open).toBe(false);
    expect(way()?.querySelector("summary")?.textContent).toBe("Leave this room");
    expect(way()?.textContent).toContain("no way back");
  });

  it("gives the next person a seat of their own, and no answer of the one before", () => {
    comesBack();
    isShown("asking");
    does(() => FakeSocket.latest.breaks());
    tap("DevOps");
    does(() => vi.advanceTimersToNextTimer());
    does(() => void FakeSocket.latest.opens());
    isShown("closed");
    tap("Leave");
    joinsAs("Linus");
    isShown("asking");
    const [hello] = FakeSocket.latest.sentOf("hello");
    expect(hello).toMatchObject({ nickname: "Linus" });
    expect(hello!.token).not.toBe(key.token);
    expect(FakeSocket.latest.sentOf("answer")).toEqual([]);
  });

  it("can do so in every phase but in the open question, and while the server is away", () => {
    comesBack();
    expect(way()).not.toBeNull();
    const shown = (["lobby", "asking", "closed", "standings"] as const).map((phase) => {
      isShown(phase);
      return way() !== null;
    });
    expect(shown).toEqual([true, false, true, true]);
  });
});
