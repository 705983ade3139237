import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Three pages that share chunks. Nothing is inlined: the pages are served under a Content-Security-Policy without
// inline scripts, inline styles or data fonts.
export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: here("../build/web"),
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rolldownOptions: { input: [here("index.html"), here("host.html"), here("screen.html")] },
  },
  server: {
    // The schema and its examples stand beside this folder.
    fs: { allow: [here("..")] },
    proxy: {
      "/socket": { target: "ws://127.0.0.1:8080", ws: true },
      "/api": "http://127.0.0.1:8080",
      "/pictures": "http://127.0.0.1:8080",
    },
  },
  test: { environment: "happy-dom", setupFiles: ["tests/support/kinds.ts"], include: ["tests/**/*.test.{ts,tsx}"] },
});
