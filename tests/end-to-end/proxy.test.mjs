// The server behind nginx with TLS, in the example configuration that the README shows.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { request } from "node:https";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { openBrowser } from "./support/browser.mjs";
import { HostPage } from "./support/host-page.mjs";
import { ada, saying } from "./support/lesson.mjs";
import { example, freePort, startNginx } from "./support/nginx.mjs";
import { readNotes } from "./support/notes.mjs";
import { hangUpAll, newToken, Player } from "./support/player.mjs";
import { openRoom } from "./support/room.mjs";
import { notes, root, Server } from "./support/server.mjs";
import { StudentPage } from "./support/student-page.mjs";

/** @type {Server} */
let server;
/** @type {Awaited<ReturnType<typeof startNginx>>} */
let nginx;

before(async () => {
  const port = await freePort();
  server = await Server.start({ more: ["--public-url", `https://localhost:${port}`, "--trusted-proxy", "127.0.0.1"] });
  nginx = await startNginx({ port, serverPort: server.port });
});
after(async () => {
  hangUpAll();
  await nginx?.stop();
  await server?.stop();
});

/** A request from one of this machine's own addresses. @returns {Promise<{status: number, headers: any, body: string}>} */
function get(path, { from = "127.0.0.1", headers = {} } = {}) {
  return new Promise((resolve, reject) => {
    const options = { localAddress: from, family: 4, rejectUnauthorized: false, headers, agent: false };
    const asked = request(nginx.url + path, options, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (text) => {
        body += text;
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    asked.on("error", reject).end();
  });
}

/** A socket through nginx. */
function connectTo(
  hello,
  { origin = /** @type {string | undefined} */ (undefined), from = "127.0.0.1", headers = {} } = {},
) {
  const socket = { origin, rejectUnauthorized: false, localAddress: from, family: 4, headers };
  return new Player(`${nginx.url.replace("https", "wss")}/socket`, hello, { socket });
}

test("the README shows the configuration that is tested", () => {
  assert.ok(
    readFileSync(join(root, "README.md"), "utf8").includes(readFileSync(example, "utf8")),
    "README.md has another one",
  );
});

test("host and student play over https as if nginx were not there", async () => {
  const browser = await openBrowser();
  try {
    const options = { ignoreHTTPSErrors: true };
    const host = await HostPage.open(browser, server, { url: nginx.url, ...options });
    const room = await host.openRoom({ board: "Right only" });
    assert.match(await host.screenLink(), new RegExp(`^${nginx.url}/screen#`));
    await host.sees(nginx.url.replace("https://", ""));
    const student = await StudentPage.join(browser, room.joinLink, ada, options);
    await host.press("Start");
    await student.seesQuestion(1);
    const [key] = readNotes(join(notes, "000_shell_basics.txt"));
    await student.answer(key, saying(key, 0));
    await student.isSaved();
    await host.press("Reveal");
    await student.hasResult(1000, 1000);
    student.expectNoComplaints();
    host.expectNoComplaints();
  } finally {
    await browser.close();
  }
});

test("pages come through with their security policy", async () => {
  const page = await get("/");
  assert.equal(page.status, 200);
  assert.match(page.headers["content-security-policy"], /default-src/);
  assert.equal((await get("/healthz")).status, 200);
});

test("only a page of the public address may open a socket", async () => {
  const room = await openRoom(server);
  const hello = () => ({
    type: "hello",
    role: "student",
    pin: room.pin,
    token: newToken(),
    nickname: `S${Math.random()}`.slice(0, 12),
  });
  await connectTo(hello(), { origin: nginx.url }).welcomed();
  await connectTo(hello()).welcomed();
  for (const origin of [
    "https://evil.example.org",
    `http://localhost:${server.port}`,
    nginx.url.replace("https", "http"),
    "null",
  ]) {
    const stranger = connectTo(hello(), { origin });
    await stranger.closed();
    assert.deepEqual(stranger.messages, [], `${origin} hears nothing`);
  }
});

const wrongKey = () => ({ Authorization: `Bearer ${newToken()}` });

test("wrong keys count for the address that nginx has seen and for no other", async () => {
  for (let attempt = 0; attempt < 60; ++attempt) {
    // Whoever tries does not choose the address that counts.
    const headers = { ...wrongKey(), "X-Forwarded-For": `203.0.113.${attempt}` };
    assert.equal((await get("/api/packs", { from: "127.0.0.2", headers })).status, 401, `attempt ${attempt + 1}`);
  }
  const refused = await get("/api/packs", { from: "127.0.0.2", headers: wrongKey() });
  assert.equal(refused.status, 429);
  assert.ok(Number(refused.headers["retry-after"]) > 0);
  assert.equal(
    (await get("/api/packs", { from: "127.0.0.3", headers: wrongKey() })).status,
    401,
    "the neighbour may try",
  );
});

test("wrong PINs count for the address that nginx has seen and a neighbour still gets in", async () => {
  const room = await openRoom(server);
  const hello = (/** @type {string} */ pin) => ({
    type: "hello",
    role: "student",
    pin,
    token: newToken(),
    nickname: "Ada",
  });
  const wrong = room.pin === "000000" ? "111111" : "000000";
  for (let connection = 0; connection < 6; ++connection) {
    const guesser = connectTo(hello(wrong), { from: "127.0.0.4" });
    await guesser.next("refused");
    for (let attempt = 1; attempt < 10; ++attempt) guesser.send(hello(wrong));
    assert.equal(await guesser.closed(), 4003);
    assert.ok(guesser.messages.every((message) => message.code === "room-unavailable"));
  }
  const late = connectTo(hello(room.pin), { from: "127.0.0.4" });
  const refused = await late.next("refused");
  assert.equal(refused.code, "too-many-attempts");
  assert.ok(refused.retryAfterMs > 0);
  await connectTo(hello(room.pin), { from: "127.0.0.5" }).welcomed();
});
