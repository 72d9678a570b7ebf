// `npm run generate-withheld`: works out what is hidden beside the small numbers of the demonstration, and keeps it in seed-data/,
// so that nobody who starts it waits for that. Run it after `npm run generate-seeds`, on a data directory that holds nothing else.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "#api/db/migrate.ts";
import { readEnv } from "#api/env.ts";
import { run } from "#api/lifecycle.ts";
import { createServices } from "#api/services.ts";
import { openDatabase } from "./database/open.ts";
import { seedIfEmpty } from "./seed.ts";
import { linesOfWithheld } from "./seeds/withheld.ts";

const FILE = join(import.meta.dirname, "..", "seed-data", "withheld.ndjson");

await run(async (life) => {
  const env = readEnv();
  const say = (line: string) => console.log(line);
  const DATABASE_URL = await openDatabase(env.DATA_DIR, life, say);
  await migrate(DATABASE_URL);
  const services = await createServices({
    env: { ...env, DATABASE_URL, LOG_LEVEL: "warn" },
    demonstration: true,
  });
  life.onStop(services.close);
  await seedIfEmpty(services, say);
  say("Working out what is hidden beside small numbers…");
  services.protection.catchUp();
  await services.protection.settled();
  const lines = await linesOfWithheld(services);
  writeFileSync(FILE, `${lines.join("\n")}\n`);
  say(`${lines.length} periods in seed-data/withheld.ndjson`);
  process.kill(process.pid, "SIGTERM");
});
