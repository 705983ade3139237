import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Desk } from "../../src/host/desk/desk.tsx";
import { show } from "../support/page.tsx";

const asked: string[] = [];
const timesAsked = (address: string) => asked.filter((one) => one === address).length;
const passes = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));

beforeEach(async () => {
  vi.useFakeTimers();
  asked.length = 0;
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    return Response.json({ packs: [], findings: [], rooms: [] });
  });
  show(<Desk instructorKey={"a".repeat(64)} />);
  await passes(0);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a desk without packs says where files go and that the server reads them when it starts", () => {
  expect(document.body.textContent).toContain("content folder");
  expect(document.body.textContent).toContain("restart the server");
  expect(document.body.textContent).not.toContain("load this page again");
});

test("rooms are asked for again and again, packs only when the teacher comes back to the page", async () => {
  await passes(60_000);
  expect(timesAsked("/api/rooms")).toBeGreaterThan(10);
  expect(timesAsked("/api/packs")).toBe(1);
  document.dispatchEvent(new Event("visibilitychange"));
  await passes(0);
  expect(timesAsked("/api/packs")).toBe(2);
});
