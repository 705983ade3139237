import { afterEach, expect, test, vi } from "vitest";
import { fetchPacks, fetchResults, openRoom } from "../../src/host/server.ts";

afterEach(() => void vi.unstubAllGlobals());

function serverThat(answer: () => Response | Promise<Response>) {
  const fetched = vi.fn(answer);
  vi.stubGlobal("fetch", fetched);
  return fetched as unknown as { mock: { calls: [string, RequestInit][] } };
}

test("the key goes in a header and in no address", async () => {
  const fetched = serverThat(() => Response.json({ packs: [], findings: [] }));
  expect(await fetchPacks("k".repeat(64))).toEqual({ ok: true, value: { packs: [], findings: [] } });
  const [path, init] = fetched.mock.calls[0]!;
  expect(path).toBe("/api/packs");
  expect(init.headers).toEqual({ Authorization: `Bearer ${"k".repeat(64)}` });
});

test("a room is opened by a request that says what to play", async () => {
  const fetched = serverThat(() => Response.json({ room: "r7" }));
  await openRoom("key", { requestId: "12345678", pack: "devops" });
  const [path, init] = fetched.mock.calls[0]!;
  expect([path, init.method, init.body]).toEqual(["/api/rooms", "POST", '{"requestId":"12345678","pack":"devops"}']);
});

const failures: [what: string, answer: () => Response | Promise<Response>, failure: string][] = [
  ["a refusal", () => Response.json({ code: "too-many-rooms", message: "" }, { status: 409 }), "too-many-rooms"],
  ["a proxy's page for a wrong key", () => new Response("<h1>no</h1>", { status: 403 }), "not-allowed"],
  ["a proxy's page for a dead server", () => new Response("<h1>bad gateway</h1>", { status: 502 }), "unreachable"],
  ["an answer that was cut off", () => new Response('{"packs":', { status: 200 }), "unreachable"],
  ["no network", () => Promise.reject(new TypeError("failed to fetch")), "unreachable"],
];

test.each(failures)("%s is a failure the page has words for", async (_what, answer, failure) => {
  serverThat(answer);
  expect(await fetchPacks("key")).toMatchObject({ ok: false, failure });
});

test("the results come as a file for the key or the room's own secret", async () => {
  const fetched = serverThat(() => new Response("name,points\r\n"));
  const answer = await fetchResults("r7", "csv", "room-secret");
  expect(answer.ok && (await answer.value.text())).toBe("name,points\r\n");
  const [path, init] = fetched.mock.calls[0]!;
  expect([path, init.headers]).toEqual(["/api/rooms/r7/results.csv", { Authorization: "Bearer room-secret" }]);
});

test("results that are cut off on their way are a failure, not half a file", async () => {
  serverThat(() => {
    const response = new Response("name,");
    vi.spyOn(response, "blob").mockRejectedValue(new TypeError("network error"));
    return response;
  });
  expect(await fetchResults("r7", "csv", "key")).toMatchObject({ ok: false, failure: "unreachable" });
});
