// How the dashboard is built and, in development, served beside the API.
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { contractForBrowser } from "./contract-for-browser.ts";
import { quietMemo } from "./quiet-memo.ts";
import { usedScales } from "./used-scales.ts";

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), contractForBrowser(), quietMemo(), usedScales()],
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  server: {
    host: "127.0.0.1",
    port: 5173,
    proxy: {
      // The host stays as the browser sent it: the server refuses a change asked for by a page of another host.
      "/api/": { target: `http://127.0.0.1:${process.env.API_PORT ?? 3000}`, changeOrigin: false },
    },
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // The Content-Security-Policy allows nothing but this server: no data: addresses, nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What changes only when a library does keeps its name, and so its place in the browser's cache.
          groups: [
            // What only later pages ask of them goes with those pages.
            {
              name: "libraries",
              test: /node_modules\/(react|react-dom|scheduler|react-router|@tanstack)\/(?!.*(mutationObserver|useMutation|nfiniteQueryObserver|useInfiniteQuery|useQueries|queriesObserver)\.)/,
            },
          ],
        },
      },
    },
  },
});
