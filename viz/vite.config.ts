import { defineConfig } from "vite";

/** Everything is a file of the same origin: the server's content policy allows no inline script, style or data address. */
export default defineConfig({
  root: import.meta.dirname,
  base: "./",
  publicDir: "public",
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: false,
    chunkSizeWarningLimit: 1200,
  },
  server: { host: "127.0.0.1", proxy: { "/api": "http://127.0.0.1:4173" } },
});
