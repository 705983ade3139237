// What the host page asks over HTTP. The key travels in the Authorization header only. A failure is a value with a
// code the page has words for, never a thrown error.
import type {
  AskedQuestions,
  HttpRefused,
  OpenRoomRequest,
  PackList,
  RoomList,
  RoomSummary,
} from "../../../protocol/messages.ts";

export type Failure = HttpRefused["code"] | "unreachable";
export type Answered<T> = { ok: true; value: T } | { ok: false; failure: Failure; message: string };

export const fetchPacks = (key: string) => askServer<PackList>("/api/packs", key);
export const fetchRooms = (key: string) => askServer<RoomList>("/api/rooms", key);

/** Sent again with the same `requestId` it opens no second room. */
export function openRoom(key: string, request: OpenRoomRequest): Promise<Answered<RoomSummary>> {
  const body = JSON.stringify(request);
  const headers = { "Content-Type": "application/json" };
  return askServer<RoomSummary>("/api/rooms", key, { method: "POST", body, headers });
}

/** What was asked so far. `key` is the room's own host secret. */
export const fetchAsked = (room: string, key: string) =>
  askServer<AskedQuestions>(`/api/rooms/${encodeURIComponent(room)}/asked.json`, key);

export type ReportFormat = "csv" | "json";

/** The results as a file. `key` is the instructor's key or the room's own host secret. */
export async function fetchResults(room: string, format: ReportFormat, key: string): Promise<Answered<Blob>> {
  const response = await request(`/api/rooms/${encodeURIComponent(room)}/results.${format}`, key);
  return response.ok ? read(() => response.value.blob()) : response;
}

async function askServer<T>(path: string, key: string, init: RequestInit = {}): Promise<Answered<T>> {
  const response = await request(path, key, init);
  return response.ok ? read(() => response.value.json() as Promise<T>) : response;
}

/** An answer may still be cut off on its way. */
async function read<T>(body: () => Promise<T>): Promise<Answered<T>> {
  try {
    return { ok: true, value: await body() };
  } catch {
    return unreachable;
  }
}

const unreachable = { ok: false, failure: "unreachable", message: "" } as const;

/** A server that has not begun to answer by then is away: a request that hung for ever would keep all others waiting. */
const patienceMs = 20_000;

async function request(path: string, key: string, init: RequestInit = {}): Promise<Answered<Response>> {
  const headers = { ...init.headers, Authorization: `Bearer ${key}` };
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), patienceMs);
  try {
    const response = await fetch(path, { ...init, headers, cache: "no-store", signal: patience.signal });
    return response.ok ? { ok: true, value: response } : { ok: false, ...(await readRefusal(response)) };
  } catch {
    return unreachable;
  } finally {
    clearTimeout(timer);
  }
}

async function readRefusal(response: Response): Promise<{ failure: Failure; message: string }> {
  try {
    const refused = (await response.json()) as HttpRefused;
    return { failure: refused.code, message: refused.message };
  } catch {
    const failure = response.status === 401 || response.status === 403 ? "not-allowed" : "unreachable";
    return { failure, message: "" };
  }
}
