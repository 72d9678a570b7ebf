// Vitest global setup: loads the whole demonstration once, by its own door, into a template that each test file copies.
import { pino } from "pino";
import type { TestProject } from "vitest/node";
import { readEnv } from "#api/env.ts";
import type { Services } from "#api/http/services.ts";
import { createServices } from "#api/services.ts";
import { seedIfEmpty } from "#scripts/seed.ts";
import { createDatabase, onServer } from "./test-database.ts";

/** Comes after database-server.ts in the list of setups: it is that server which holds the template. */
export default async function setup(project: TestProject): Promise<void> {
  const { databaseServer } = project.getProvidedContext();
  const DATABASE_URL = onServer(databaseServer, "demonstration");
  await createDatabase(databaseServer, { name: "demonstration", from: "template" });
  const services = await createServices({
    env: { ...readEnv({}), DATABASE_URL },
    demonstration: true,
    log: pino({ level: "silent" }),
  });
  // A database that somebody is connected to cannot be copied.
  await load(services).finally(services.close);
}

async function load(services: Services): Promise<void> {
  await seedIfEmpty(services, console.log);
  const { rows } = await services.pool.query<{ waiting: number }>(`
    select count(*)::int as waiting from figure_turn t
    where not exists (select from withheld w where w.indicator = t.indicator and w.period = t.period)`);
  // Every page that cuts a figure would wait for it, in every test.
  if (rows[0]?.waiting !== 0)
    throw new Error(
      `seed-data/withheld.ndjson is not of these figures and rules (${rows[0]?.waiting} periods): npm run generate-withheld`,
    );
}
