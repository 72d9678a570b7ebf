// The whole application on a free port over a database of its own: what an outside system would speak to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { inject } from "vitest";
import { createApp } from "#api/app.ts";
import { readEnv } from "#api/env.ts";
import { listen } from "#api/listen.ts";
import { createServices } from "#api/services.ts";
import type {} from "./built-dashboard.ts";
import { createTestDatabase } from "./test-database.ts";

export const root = join(import.meta.dirname, "..", "..");

/** An answer with its body read as JSON, where it is JSON. */
export type Answer = { status: number; headers: Headers; text: string; json: () => unknown };

export type RunningApp = {
  url: string;
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(
    path: string,
    body: string | Uint8Array | FormData | object,
    headers?: Record<string, string>,
  ): Promise<Answer>;
  /** Sets the clock that the application sees. */
  setClock(instant: string): void;
  close(): Promise<void>;
};

export async function startApp({
  clock = "2026-11-18T09:00:00Z",
  maxUploadBytes = 64 * 1024 * 1024,
  /** Begins with everything that the demonstration holds; wants demonstration.ts among the setups. */
  demonstration = false,
  /** Where a built dashboard lies, to be served beside the interface. */
  dashboardDir = null as string | null,
} = {}): Promise<RunningApp> {
  const database = await createTestDatabase(demonstration ? "demonstration" : "migrated");
  let now = new Date(clock);
  const env = { ...readEnv({}), DATABASE_URL: database.url, PORT: 0, MAX_UPLOAD_BYTES: maxUploadBytes };
  const services = await createServices({
    env,
    demonstration,
    dashboardDir,
    log: pino({ level: "silent" }),
    now: () => now,
  });
  const server = await listen(createApp(services), env);
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(server.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
  };
  return {
    url: server.url,
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, body, headers = {}) => {
      const plain = typeof body === "object" && !(body instanceof FormData) && !(body instanceof Uint8Array);
      return plain
        ? send(path, {
            method: "POST",
            body: JSON.stringify(body),
            headers: { "Content-Type": "application/json", ...headers },
          })
        : send(path, { method: "POST", body: body as string, headers });
    },
    setClock: (instant) => {
      now = new Date(instant);
    },
    close: async () => {
      await server.close();
      await services.close();
      await database.drop();
    },
  };
}

export const seedFile = (name: string): Uint8Array => readFileSync(join(root, "seed-data", name));

/** Where the dashboard was built to; wants built-dashboard.ts among the setups. */
export const builtDashboard = (): string => inject("dashboardDir");
