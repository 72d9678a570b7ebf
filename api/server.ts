// Reads the settings, builds the services, and listens; on its own it serves any PostgreSQL that DATABASE_URL names.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { createApp } from "./app.ts";
import { checkDatabase } from "./check-database.ts";
import { migrate } from "./db/migrate.ts";
import { type Env, readEnv } from "./env.ts";
import { assertSomebodyMayEnter } from "./first-lead.ts";
import type { Services } from "./http/services.ts";
import { type Lifecycle, run } from "./lifecycle.ts";
import { listen } from "./listen.ts";
import { secretOf } from "./secret.ts";
import { createServices } from "./services.ts";
import { StartupError } from "./startup-error.ts";

const dashboard = join(import.meta.dirname, "..", "dashboard", "dist");

export type ServerOptions = {
  env: Env & { DATABASE_URL: string; SECRET: string };
  demonstration: boolean;
  /** What to do before the first request, such as loading the demonstration. */
  prepare?: (services: Services) => Promise<unknown>;
};

/** @returns the address that it listens on. */
export async function serve(
  { env, demonstration, prepare }: ServerOptions,
  life: Lifecycle,
): Promise<string> {
  await migrate(env.DATABASE_URL);
  const dashboardDir = existsSync(join(dashboard, "index.html")) ? dashboard : null;
  const services = await createServices({ env, demonstration, dashboardDir });
  life.onStop(services.close);
  await services.takeUpCatalogue();
  await prepare?.(services);
  await assertSomebodyMayEnter(services.access, services.catalogue().trust);
  await services.mailer.deliver();
  services.protection.catchUp();
  const server = await listen(createApp(services), env);
  life.onStop(server.close);
  if (services.reminders.on) await services.reminders.start(env.PUBLIC_URL ?? server.url);
  // Where no letters go out, too: the bell tells of deviations that ran out.
  await services.alerts.start(env.PUBLIC_URL ?? server.url);
  return server.url;
}

if (import.meta.main) {
  await run(async (life) => {
    const env = readEnv();
    const { DATABASE_URL } = env;
    if (!DATABASE_URL) {
      throw new StartupError(
        "DATABASE_URL is not set: set it, or run npm start, which brings a database of its own.",
      );
    }
    await checkDatabase(DATABASE_URL);
    const SECRET = secretOf(env);
    const url = await serve({ env: { ...env, DATABASE_URL, SECRET }, demonstration: false }, life);
    console.log(`Listening on ${url}`);
  });
}
