import { beforeEach, describe, expect, it } from "vitest";
import { pinInAddress } from "../../src/student/pin.ts";
import { newToken, SeatMemory } from "../../src/student/seat-memory.ts";

const key = (pin: string, seated = true) => ({ pin, token: newToken(), nickname: "Ada", seated });

describe("the memory of seats", () => {
  let nowMs: number;
  const memory = (storage: Storage | null = localStorage) => new SeatMemory(storage, () => nowMs);

  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    nowMs = 1_000_000;
  });

  it("leads a reload back to the seat taken last", () => {
    memory().keep(key("111111"));
    nowMs++;
    const last = key("222222");
    memory().keep(last);
    expect(memory().latest()?.token).toBe(last.token);
    expect(memory().find("111111")).toBeDefined();
  });

  it("does not lead back to a seat the server never gave", () => {
    memory().keep(key("111111", false));
    expect(memory().latest()).toBeUndefined();
  });

  it("forgets after two days because a PIN may mean another room then", () => {
    memory().keep(key("111111"));
    nowMs += 2 * 24 * 60 * 60 * 1000;
    expect(memory().find("111111")).toBeUndefined();
  });

  it("leads back to a room that is over only in the tab that shows its result", () => {
    memory().keep(key("111111"));
    memory().retire("111111");
    expect(memory().latest()).toBeUndefined();
    expect(memory().find("111111")).toBeDefined();
    sessionStorage.clear();
    expect(memory().find("111111")).toBeUndefined();
  });

  it("holds ten seats at most", () => {
    for (let number = 0; number < 12; number++) memory().keep(key(String(100_000 + number)));
    expect(memory().find("100001")).toBeUndefined();
    expect(memory().find("100002")).toBeDefined();
  });

  it("survives what another program left in its place", () => {
    for (const junk of ["", "{}", "[1,null]", '[{"pin":"111111","token":"x","nickname":"A"}]']) {
      localStorage.setItem("quizroom.seats", junk);
      expect(memory().find("111111")).toBeUndefined();
    }
  });

  it("works until the page is closed where nothing can be stored", () => {
    const forgetful = new SeatMemory(null, () => nowMs);
    forgetful.keep(key("111111"));
    expect(forgetful.lasts).toBe(false);
    expect(forgetful.find("111111")).toBeDefined();
  });

  it("makes keys of 64 hexadecimal digits that differ", () => {
    expect(newToken()).toMatch(/^[0-9a-f]{64}$/);
    expect(newToken()).not.toBe(newToken());
  });
});

describe("the PIN in the address", () => {
  it.each([
    ["#123456", "/", "123456"],
    ["", "/123456", "123456"],
    ["", "/123456/", "123456"],
    ["#12345", "/", ""],
    ["#1234567", "/", ""],
    ["#12a456", "/", ""],
    ["", "/", ""],
  ])("of %s after %s is read as %s", (hash, pathname, expected) => {
    expect(pinInAddress({ hash, pathname })).toBe(expected);
  });
});
