// The server behind an instructor's desk, which a test makes slow, sends away and brings back with other packs.
import { act } from "preact/test-utils";
import { afterEach, beforeEach, vi } from "vitest";
import type { HttpRefused, OpenRoomRequest, PackList, PackSummary, RoomSummary } from "../../../protocol/messages.ts";
import { Desk } from "../../src/host/desk/desk.tsx";
import { show } from "./page.tsx";

const nothing: PackList = { packs: [], findings: [] };

export class DeskServer {
  packs = nothing;
  rooms: RoomSummary[] = [];
  losses: string[] | undefined;
  delayMs = 0;
  isAway = false;
  refuses: HttpRefused["code"] | undefined;
  readonly asked: string[] = [];
  /** The rooms that were opened: as they were asked for. None is entered. */
  readonly opened: OpenRoomRequest[] = [];

  timesAsked(address: string): number {
    return this.asked.filter((one) => one === address).length;
  }

  async answer(address: string, init: RequestInit): Promise<Response> {
    this.asked.push(address);
    await this.passes(init.signal);
    if (this.isAway) throw new TypeError("failed to fetch");
    if (this.refuses) return Response.json({ code: this.refuses, message: "" }, { status: 401 });
    if (init.method === "POST") {
      this.opened.push(JSON.parse(String(init.body)));
      return Response.json(endedRoom("new"), { status: 201 });
    }
    if (address.includes("/results.")) return new Response("Rank,Nickname\r\n");
    return Response.json(address === "/api/packs" ? this.packs : { rooms: this.rooms, losses: this.losses });
  }

  private passes(signal: AbortSignal | null | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      setTimeout(resolve, this.delayMs);
      signal?.addEventListener("abort", () => reject(new DOMException("aborted", "AbortError")));
    });
  }
}

export let server: DeskServer;
let desk: HTMLElement;

/** To be called once in each file that opens a desk. */
export function startAnewForEachTest(): void {
  beforeEach(() => {
    vi.useFakeTimers();
    server = new DeskServer();
    vi.stubGlobal("fetch", (address: string, init: RequestInit) => server.answer(address, init));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });
}

export const passes = (milliseconds: number) => act(async () => void (await vi.advanceTimersByTimeAsync(milliseconds)));

/** Until the rooms have been asked for once more, and what follows from the answer. */
export async function asksAgain() {
  await passes(5_100);
  await passes(100);
}

export async function openDesk(): Promise<HTMLElement> {
  desk = show(<Desk instructorKey={"a".repeat(64)} />);
  await passes(0);
  return desk;
}

export const words = () => desk.textContent ?? "";

export const comesBackToThePage = async () => {
  document.dispatchEvent(new Event("visibilitychange"));
  await passes(0);
};

export const pack = (id: string, title: string, readyCount = 4): PackSummary => ({
  id,
  title,
  questionCount: readyCount + 1,
  readyCount,
  slideCount: 0,
  emptyCount: 1,
  chapters: [],
  errorCount: 0,
  warningCount: 0,
});

export const room = (id: string, change: Partial<RoomSummary> = {}): RoomSummary => ({
  room: id,
  pin: "482913",
  title: "DevOps",
  state: "live",
  phase: "asking",
  openedAtMs: Date.UTC(2026, 2, 14, 9, 30),
  students: 28,
  questionsAsked: 3,
  questionCount: 12,
  joinUrl: "http://192.168.1.4:8080/",
  hostSecret: "c".repeat(64),
  screenSecret: "d".repeat(64),
  ...change,
});

/** A room that is over: the server hands out no way in. */
export function endedRoom(id: string): RoomSummary {
  const { hostSecret: _, screenSecret: __, ...rest } = room(id, { state: "ended", phase: "finished" });
  return rest;
}
