import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Goodbye, RefusalCode } from "../../../protocol/messages.ts";
import { room, seat, standings } from "../../gallery/samples.ts";
import { App } from "../../src/student/app.tsx";
import { SeatMemory } from "../../src/student/seat-memory.ts";
import { FakeSocket, welcome } from "../support/fake-socket.ts";
import { button, does, show, tap } from "../support/page.tsx";

const pin = "123456";
const key = { pin, token: "a".repeat(64), nickname: "Ada", seated: true };
const memory = () => new SeatMemory();
const text = () => document.body.textContent ?? "";
const typedPin = () => document.querySelector<HTMLInputElement>("#pin")?.value;
const hellos = () => FakeSocket.all.flatMap((socket) => socket.sentOf("hello"));

/** The page at an address; a server that takes the call. */
function opens(address: string): void {
  const before = FakeSocket.all.length;
  history.replaceState(null, "", address);
  show(<App memory={memory()} />);
  does(() => void (FakeSocket.all.length > before && FakeSocket.latest.opens()));
}

function loadsAgain(): void {
  show(null);
  opens(location.pathname + location.hash);
}

function refuses(code: RefusalCode): void {
  does(() => FakeSocket.latest.says({ type: "refused", code, message: "", retryAfterMs: 1_000 }));
}

function letsIn(phase: typeof room.phase): void {
  const documents = [room.phase === phase ? room : { ...room, phase, standings }, { ...seat, nickname: "Ada" }];
  does(() => {
    FakeSocket.latest.says(welcome(Date.now()));
    for (const document of documents) FakeSocket.latest.says(document);
  });
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("WebSocket", FakeSocket);
  FakeSocket.all = [];
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  show(null);
  vi.useRealTimers();
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

describe("a student who opens the plain address", () => {
  it("is back in the room that is still played, and a reload knows its PIN", () => {
    memory().keep(key);
    opens("/");
    letsIn("lobby");
    expect(text()).toContain("You are in, Ada!");
    expect(location.hash).toBe(`#${pin}`);
  });

  it("says no hello for a room that was seen to finish", () => {
    memory().keep(key);
    opens(`/#${pin}`);
    letsIn("finished");
    show(null);
    sessionStorage.clear();
    opens("/");
    expect(hellos()).toHaveLength(1);
    expect(button("Join")).toBeDefined();
  });

  it("fails once with the PIN of a room that is gone, is shown no error, and never again", () => {
    memory().keep(key);
    opens("/");
    refuses("room-unavailable");
    expect(typedPin()).toBe("");
    expect(text()).not.toContain("No open room");
    loadsAgain();
    expect(hellos()).toHaveLength(1);
  });
});

describe("a student who loads the page again", () => {
  it("sees the result of a finished room still", () => {
    memory().keep(key);
    opens(`/#${pin}`);
    letsIn("finished");
    loadsAgain();
    letsIn("finished");
    expect(hellos()).toHaveLength(2);
    expect(document.querySelector(".podium")).not.toBeNull();
  });

  it.each<RefusalCode>(["unknown-seat", "room-unavailable", "seat-removed", "seat-banned"])(
    "says no second hello after %s",
    (code) => {
      memory().keep(key);
      opens(`/#${pin}`);
      refuses(code);
      loadsAgain();
      expect(hellos()).toHaveLength(1);
    },
  );

  it.each<Goodbye["reason"]>(["removed", "banned"])("says no hello with the key of a seat that was %s", (reason) => {
    memory().keep(key);
    opens(`/#${pin}`);
    letsIn("lobby");
    does(() => FakeSocket.latest.says({ type: "goodbye", reason }));
    loadsAgain();
    expect(hellos()).toHaveLength(1);
  });
});

describe("a student whose network has tried too many wrong PINs", () => {
  it("sees the form with the reason, nothing goes off by itself, and one press tries again with the same seat", () => {
    memory().keep(key);
    opens(`/#${pin}`);
    refuses("too-many-attempts");
    does(() => void vi.advanceTimersByTime(600_000));
    expect(hellos()).toHaveLength(1);
    expect(typedPin()).toBe("123 456");
    expect(document.querySelector("#pin-hint")?.textContent).toContain("Too many wrong PINs");
    tap("Join");
    does(() => FakeSocket.latest.opens());
    expect(hellos().map((hello) => hello.token)).toEqual([key.token, key.token]);
  });
});

describe("a student whose seat is gone when the line comes back", () => {
  it("is told so, and takes a new seat with one press", () => {
    memory().keep(key);
    opens(`/#${pin}`);
    letsIn("lobby");
    does(() => FakeSocket.latest.breaks());
    does(() => void vi.advanceTimersByTime(1_000));
    does(() => void FakeSocket.latest.opens());
    refuses("unknown-seat");
    expect(button("Join")).toBeDefined();
    tap("Join");
    does(() => void FakeSocket.latest.opens());
    const [, , last] = hellos();
    expect(last).toMatchObject({ pin, nickname: "Ada" });
    expect(last?.token).not.toBe(key.token);
    letsIn("lobby");
    expect(text()).toContain("You are in, Ada!");
  });
});
