import { defineConfig } from "vitest/config";

// The server that `npm run dev` asks. It refuses changes from pages of another origin, so the proxy speaks for it.
const server = process.env["KOREVAGT_SERVER"] ?? "http://127.0.0.1:5080";

export default defineConfig({
  root: "page",
  base: "/app/",
  build: {
    target: "es2022",
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The licences of what is bundled go along with it.
    license: { fileName: "licenses.md" },
    reportCompressedSize: true,
  },
  server: { proxy: { "/api": { target: server, changeOrigin: true, headers: { origin: server } } } },
  test: { include: ["**/*.test.ts"] },
});
