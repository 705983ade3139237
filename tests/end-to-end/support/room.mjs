// A room over plain HTTP and plain sockets: opened with the bearer key, then played by clients that know only the schema.
import { newToken, Player } from "./player.mjs";
import { readAs } from "./schema.mjs";
import { guardMs } from "./waiting.mjs";

/** @typedef {import("./server.mjs").Server} Server */

/**
 * Asks over HTTP and holds the body against the schema: `definition` when it went well, HttpRefused when not.
 * @param {Server} server
 * @param {string} path
 * @param {string} definition
 * @param {{ key?: string, body?: unknown, text?: string }} [more]
 * @returns {Promise<{ status: number, body: any }>}
 */
export async function ask(server, path, definition, { key = server.hostKey, body, text } = {}) {
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await fetch(server.url + path, {
    method: sent === undefined ? "GET" : "POST",
    headers: {
      ...(key && { Authorization: `Bearer ${key}` }),
      ...(sent !== undefined && { "Content-Type": "application/json" }),
    },
    body: sent,
    signal: AbortSignal.timeout(guardMs),
  });
  return { status: response.status, body: readAs(response.ok ? definition : "HttpRefused", await response.text()) };
}

/** @param {Server} server @param {string} room @param {string} key */
export async function results(server, room, key = server.hostKey) {
  const fetchAs = async (/** @type {string} */ format) => {
    const address = `${server.url}/api/rooms/${room}/results.${format}`;
    const response = await fetch(address, {
      headers: { Authorization: `Bearer ${key}` },
      signal: AbortSignal.timeout(guardMs),
    });
    if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`);
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await response.arrayBuffer());
  };
  return { csv: await fetchAs("csv"), json: JSON.parse(await fetchAs("json")) };
}

let requests = 0;

/** Opens a room on the first pack. @param {Server} server @param {Record<string, unknown>} [settings] */
export async function openRoom(server, settings = {}) {
  const { packs } = (await ask(server, "/api/packs", "PackList")).body;
  const request = { requestId: `test-request-${process.pid}-${++requests}`, pack: packs[0].id, ...settings };
  const { status, body } = await ask(server, "/api/rooms", "RoomSummary", { body: request });
  if (status !== 201) throw new Error(`the room was not opened: ${status} ${JSON.stringify(body)}`);
  return { ...body, request };
}

/**
 * @param {Server} server
 * @param {{ room: string, hostSecret: string }} room
 * @param {ConstructorParameters<typeof Player>[2]} [options]
 */
export async function host(server, room, options) {
  const player = new Player(
    server.socketUrl,
    { type: "hello", role: "host", room: room.room, secret: room.hostSecret },
    options,
  );
  await player.welcomed();
  return player;
}

/**
 * @param {Server} server
 * @param {{ room: string, screenSecret: string }} room
 * @param {ConstructorParameters<typeof Player>[2]} [options]
 */
export async function screen(server, room, options) {
  const player = new Player(
    server.socketUrl,
    { type: "hello", role: "screen", room: room.room, secret: room.screenSecret },
    options,
  );
  await player.welcomed();
  return player;
}

/**
 * @param {Server} server
 * @param {{ pin: string }} room
 * @param {string} nickname
 * @param {{ token?: string, comesBack?: boolean }} [options]
 */
export async function student(server, room, nickname, { token = newToken(), comesBack } = {}) {
  const hello = { type: "hello", role: "student", pin: room.pin, token, nickname };
  const player = new Player(server.socketUrl, hello, { comesBack });
  await player.welcomed();
  await player.until(() => player.held.me, `the seat of ${nickname}`);
  return Object.assign(player, { token, nickname });
}
