// npm start: builds what is stale, opens a database, loads the demonstration into an empty one, and serves.
import { checkDatabase } from "#api/check-database.ts";
import { readEnv } from "#api/env.ts";
import { run } from "#api/lifecycle.ts";
import { assertFree } from "#api/listen.ts";
import { secretOf } from "#api/secret.ts";
import { type ServerOptions, serve } from "#api/server.ts";
import { buildDashboard } from "./build.ts";
import { openDatabase } from "./database/open.ts";
import { seedIfEmpty } from "./seed.ts";

const say = (line: string) => console.log(line);

await run(async (life) => {
  const settings = readEnv();
  const { DATABASE_URL: given } = settings;
  await assertFree(settings);
  if (given) await checkDatabase(given);
  const env = { ...settings, SECRET: secretOf(settings) };
  await buildDashboard(say);
  const options: ServerOptions = given
    ? { env: { ...env, DATABASE_URL: given }, demonstration: false }
    : {
        env: { ...env, DATABASE_URL: await openDatabase(env.DATA_DIR, life, say) },
        demonstration: true,
        // Hundreds of files arrive at once: the progress line says it better than a log line for each.
        prepare: (services) =>
          seedIfEmpty({ ...services, log: services.log.child({}, { level: "warn" }) }, say),
      };
  say(`Listening on ${await serve(options, life)}`);
});
