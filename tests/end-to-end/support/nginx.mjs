// nginx in front of the server, with the example configuration as it stands: only the places that differ from machine to
// machine are put in, and each of them has to be found.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { connect } from "node:tls";
import { run, start } from "./processes.mjs";
import { root, temporaryFolder } from "./server.mjs";
import { guarded } from "./waiting.mjs";

export const example = join(root, "tests/end-to-end/nginx/quizroom.conf");
const program = process.env.NGINX ?? "/usr/sbin/nginx";

/** A port that was free a moment ago. @returns {Promise<number>} */
export async function freePort() {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = /** @type {import("node:net").AddressInfo} */ (probe.address());
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** A certificate for localhost that nobody has signed but itself. */
async function certify(/** @type {string} */ folder) {
  const files = { certificate: join(folder, "localhost.crt"), key: join(folder, "localhost.key") };
  const words =
    "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost";
  const { status, err } = await run("openssl", [...words.split(" "), "-keyout", files.key, "-out", files.certificate]);
  if (status !== 0) throw new Error(`openssl made no certificate: ${err}`);
  return files;
}

/** @param {string} text @param {Record<string, string>} places */
function fillIn(text, places) {
  for (const [place, value] of Object.entries(places)) {
    if (!text.includes(place)) throw new Error(`${example} does not say "${place}"`);
    text = text.replaceAll(place, value);
  }
  return text;
}

/** @param {string} folder @param {string} site */
function wholeConfiguration(folder, site) {
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  return `daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log stderr warn;
events { worker_connections 1024; }
http {
  access_log off;
  ${temporary.join("\n  ")}
  include ${site};
}
`;
}

/** @param {{ port: number, serverPort: number }} ports */
export async function startNginx({ port, serverPort }) {
  if (!existsSync(program))
    throw new Error(`There is no nginx at ${program}: install Debian's package nginx-light, as ./dev test does.`);
  const folder = temporaryFolder();
  const { certificate, key } = await certify(folder);
  const site = join(folder, "quizroom.conf");
  const places = {
    "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
    "quiz.example.org;": "localhost;",
    "/etc/ssl/quiz.example.org.crt": certificate,
    "/etc/ssl/quiz.example.org.key": key,
    "127.0.0.1:8080": `127.0.0.1:${serverPort}`,
  };
  writeFileSync(site, fillIn(readFileSync(example, "utf8"), places));
  mkdirSync(join(folder, "logs"));
  writeFileSync(join(folder, "nginx.conf"), wholeConfiguration(folder, site));
  const nginx = start(program, ["-p", folder, "-c", join(folder, "nginx.conf")]);
  await Promise.race([
    answers(port),
    nginx.gone.then(() => Promise.reject(new Error(`nginx ended at once: ${nginx.said()}`))),
  ]);
  return {
    url: `https://localhost:${port}`,
    said: nginx.said,
    async stop() {
      nginx.child.kill("SIGTERM");
      await guarded(nginx.gone, () => "nginx stops");
    },
  };
}

/** Until something answers there. */
async function answers(/** @type {number} */ port) {
  const attempt = () =>
    new Promise((resolve) => {
      const socket = connect({ host: "127.0.0.1", port, rejectUnauthorized: false }, () => resolve(true));
      socket.once("error", () => resolve(false)).once("secureConnect", () => socket.destroy());
    });
  const knock = async () => {
    while (!(await attempt())) await new Promise((resolve) => setImmediate(resolve));
  };
  await guarded(knock(), () => `nginx answers on port ${port}`);
}
