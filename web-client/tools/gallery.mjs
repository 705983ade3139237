// Takes a picture of every look in the gallery, on a small phone, upright and on its side, and on a laptop, and reports what is cut off.
// node tools/gallery.mjs [FOLDER] [NAME PART]; Chromium is taken from CHROMIUM, else from /usr/bin/chromium-headless-shell.
import { mkdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { createServer } from "vite";

const [folder = "../build/gallery", part = ""] = process.argv.slice(2);
const sizes = [
  { name: "phone", width: 360, height: 640, colorScheme: "light" },
  { name: "on-its-side", width: 640, height: 360, colorScheme: "dark" },
  { name: "narrow-dark", width: 320, height: 568, colorScheme: "dark" },
  { name: "laptop", width: 1280, height: 800, colorScheme: "light" },
];

mkdirSync(folder, { recursive: true });
// Every picture of the samples is the tour's.
const picture = readFileSync(new URL("../../content/tour/pipeline.png", import.meta.url));
const pictures = {
  name: "pictures",
  configureServer: ({ middlewares }) => {
    middlewares.use("/pictures", (_, response) => response.setHeader("Content-Type", "image/png").end(picture));
  },
};
const server = await createServer({
  plugins: [pictures],
  root: fileURLToPath(new URL("..", import.meta.url)),
  logLevel: "warn",
  server: { port: 5199, host: "127.0.0.1", hmr: false, watch: null },
});
await server.listen();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
let complaints = 0;
const complain = (words) => {
  complaints++;
  console.log(words);
};

for (const { name: size, width, height, colorScheme } of sizes) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: "reduce" });
  page.on("pageerror", (error) => complain(`${size}: ${error.message}`));
  page.on("console", (message) => message.type() === "error" && complain(`${size}: ${message.text()}`));
  await page.goto("http://127.0.0.1:5199/gallery.html");
  await page.waitForFunction("window.galleryNames");
  const names = (await page.evaluate("window.galleryNames")).filter((name) => name.includes(part));
  for (const name of names) {
    await page.evaluate((hash) => (location.hash = hash), name);
    await page.waitForTimeout(120);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("#page *")]
        .filter(
          (node) => node.getBoundingClientRect().right > innerWidth + 1 && !node.closest(".drift, .confetti, pre"),
        )
        .map((node) => node.className || node.tagName),
    );
    if (wide.length > 0) complain(`${size} ${name}: reaches over the right edge: ${wide.slice(0, 4).join(", ")}`);
    await page.screenshot({ path: `${folder}/${size}-${name}.png` });
  }
  await page.close();
}
await browser.close();
await server.close();
process.exitCode = complaints > 0 ? 1 : 0;
