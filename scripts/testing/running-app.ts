// The whole application on a free port over a database of its own: what an outside system would speak to.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pino } from "pino";
import { inject } from "vitest";
import type { Access } from "#api/access/access.ts";
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD } from "#api/access/demonstration.ts";
import { addPerson, givePassword } from "#api/access/people.ts";
import { createApp } from "#api/app.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { readEnv } from "#api/env.ts";
import type { Services } from "#api/http/services.ts";
import { listen } from "#api/listen.ts";
import { createServices } from "#api/services.ts";
import type {} from "./built-dashboard.ts";
import { createTestDatabase, type TestDatabase } from "./test-database.ts";

export const root = join(import.meta.dirname, "..", "..");

/** An answer with its body read as JSON, where it is JSON. */
export type Answer = { status: number; headers: Headers; text: string; json: () => unknown };

/** Somebody who asks, always with the same headers. */
export type Asker = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>;
  post(
    path: string,
    body: string | Uint8Array | FormData | object,
    headers?: Record<string, string>,
  ): Promise<Answer>;
};

/** Asks as the performance lead, unless somebody else is asked for. */
export type RunningApp = Asker & {
  url: string;
  services: Services;
  /** A person signed in with this role; the owner owns every CAF indicator. */
  as(role: Role): Promise<Asker & { cookie: string }>;
  /** Signs in as whoever has this address and password. @returns the cookies to send */
  signIn(email: string, password: string): Promise<string>;
  /** Somebody with just these headers: nobody, or a machine with its key. */
  with(headers: Record<string, string>): Asker;
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
  /** Settings as they would stand in the environment. */
  settings = {} as Record<string, string>,
  /** A database that another server is on already; whoever made it drops it. */
  database: shared = null as TestDatabase | null,
  /** Where the application says what it does. */
  log = pino({ level: process.env.TEST_LOG ?? "silent" }),
} = {}): Promise<RunningApp> {
  const database = shared ?? (await createTestDatabase(demonstration ? "demonstration" : "migrated"));
  let now = new Date(clock);
  const env = {
    ...readEnv({ SECRET: "only-for-tests-only-for-tests-only", ...settings }),
    DATABASE_URL: database.url,
    PORT: 0,
    MAX_UPLOAD_BYTES: maxUploadBytes,
  };
  const services = await createServices({
    env,
    demonstration,
    dashboardDir,
    log,
    now: () => now,
  });
  const server = await listen(createApp(services), env);
  const send = async (path: string, init: RequestInit): Promise<Answer> => {
    const response = await fetch(server.url + path, init);
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, json: () => JSON.parse(text) };
  };
  const asker = (fixed: Record<string, string>): Asker => ({
    get: (path, headers = {}) => send(path, { headers: { ...fixed, ...headers } }),
    post: (path, body, headers = {}) => {
      const plain = typeof body === "object" && !(body instanceof FormData) && !(body instanceof Uint8Array);
      const type: Record<string, string> = plain ? { "Content-Type": "application/json" } : {};
      return send(path, {
        method: "POST",
        body: plain ? JSON.stringify(body) : (body as string),
        headers: { ...type, ...fixed, ...headers },
      });
    },
  });
  const signIn = async (email: string, password: string) => {
    const answer = await asker({}).post("/api/auth/sign-in/email", { email, password });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${answer.text}`);
    return cookiesOf(answer);
  };
  const accounts = new Map<Role, Promise<Asker & { cookie: string }>>();
  const as = (role: Role) => {
    const found = accounts.get(role) ?? openAccount(services.access, role, demonstration, signIn, asker);
    accounts.set(role, found);
    return found;
  };
  return {
    url: server.url,
    services,
    as,
    signIn,
    with: asker,
    get: async (path, headers) => (await as("lead")).get(path, headers),
    post: async (path, body, headers) => (await as("lead")).post(path, body, headers),
    setClock: (instant) => {
      now = new Date(instant);
    },
    close: async () => {
      await server.close();
      await services.close();
      if (!shared) await database.drop();
    },
  };
}

/** The cookies that an answer sets, as a browser would send them back. */
export const cookiesOf = ({ headers }: Answer): string =>
  headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

async function openAccount(
  access: Access,
  role: Role,
  demonstration: boolean,
  signIn: RunningApp["signIn"],
  asker: RunningApp["with"],
): Promise<Asker & { cookie: string }> {
  const account = DEMONSTRATION_ACCOUNTS.find((each) => each.role === role);
  if (!account) throw new RangeError(`no account has the role ${role}`);
  const { name, email } = account;
  await access.scope.run(async (client) => {
    const person = await addPerson(access, client, { name, email, role, demonstration });
    if (person) await givePassword(access, person.id, DEMONSTRATION_PASSWORD);
  });
  const cookie = await signIn(email, DEMONSTRATION_PASSWORD);
  return { ...asker({ Cookie: cookie }), cookie };
}

export const seedFile = (name: string): Uint8Array => readFileSync(join(root, "seed-data", name));

/** Where the dashboard was built to; wants built-dashboard.ts among the setups. */
export const builtDashboard = (): string => inject("dashboardDir");
