// npm run dev: the API restarts when its files change, the dashboard reloads by itself, and both share one address.
import { spawn } from "node:child_process";
import { join, resolve } from "node:path";
import { createServer } from "vite";
import { readEnv } from "#api/env.ts";
import { run } from "#api/lifecycle.ts";
import { openDatabase } from "./database/open.ts";

const root = resolve(import.meta.dirname, "..");
const apiPort = 3001;
const served = ["/api/", "/healthz", "/readyz", "/metrics"];

await run(async (life) => {
  const env = readEnv();
  const databaseUrl = env.DATABASE_URL ?? (await openDatabase(env.DATA_DIR, life, console.log));
  const api = spawn(
    process.execPath,
    ["--watch", "--watch-preserve-output", join(root, "api", "server.ts")],
    {
      stdio: "inherit",
      env: { ...process.env, DATABASE_URL: databaseUrl, PORT: String(apiPort) },
    },
  );
  const ended = new Promise((resolve) => api.once("exit", resolve));
  life.onStop(async () => {
    api.kill();
    await ended;
  });
  const target = `http://127.0.0.1:${apiPort}`;
  const vite = await createServer({
    root: join(root, "dashboard"),
    server: {
      host: env.HOST,
      port: env.PORT || 3000,
      strictPort: true,
      proxy: Object.fromEntries(served.map((path) => [path, target])),
    },
  });
  await vite.listen();
  life.onStop(() => vite.close());
  vite.printUrls();
});
