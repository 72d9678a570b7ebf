// npm run audit:verify -- [--head N:hash]: proves that nothing in the record was changed, left out or put elsewhere.
import { parseArgs } from "node:util";
import pg from "pg";
import { checkDatabase } from "#api/check-database.ts";
import { chainLength, chainRows } from "#api/db/queries/audit-chain.ts";
import { readEnv } from "#api/env.ts";
import { run } from "#api/lifecycle.ts";
import { StartupError } from "#api/startup-error.ts";
import { type Noted, openChain } from "./audit-chain.ts";
import { runningDatabase } from "./database/attach.ts";
import { openDatabase } from "./database/open.ts";

/** @returns the sentence for a record that is whole
 * @throws StartupError the sentence for one that is not */
export async function verify(databaseUrl: string, noted: Noted | null): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "outcomes-dashboard" });
  client.on("error", () => undefined);
  await client.connect();
  try {
    // One state of the record, however much is added to it meanwhile.
    await client.query("begin transaction isolation level repeatable read read only");
    const count = await chainLength(client);
    const chain = openChain(count, noted);
    for await (const { id, ...row } of chainRows(client)) {
      const fault = chain.push({ ...row, number: Number(id) });
      if (fault) throw new StartupError(fault);
    }
    const fault = chain.end();
    if (fault) throw new StartupError(fault);
    const last = chain.last();
    return last
      ? `${count} ${count === 1 ? "entry" : "entries"}, unbroken, the last is number ${last.number} with hash ${last.hash}`
      : "0 entries: nothing has been recorded yet";
  } catch (error) {
    if ((error as { code?: string }).code !== "42P01") throw error;
    throw new StartupError("This database has no record: start the server once, which makes it.", {
      cause: error,
    });
  } finally {
    await client.end();
  }
}

export function readArguments(given: readonly string[]): Noted | null {
  const { head } = parse(given);
  if (head === undefined) return null;
  const [, number, hash] = head.match(/^([1-9]\d{0,14}):([0-9a-f]{64})$/i) ?? [];
  if (number && hash) return { number: Number(number), hash: hash.toLowerCase() };
  throw new StartupError(
    `${head} is not a number and a hash: write --head 120:<64 hexadecimal digits>, as an earlier run printed them.`,
  );
}

function parse(given: readonly string[]): { head?: string | undefined } {
  try {
    return parseArgs({ args: [...given], options: { head: { type: "string" } } }).values;
  } catch {
    throw new StartupError(
      `${given.join(" ")} is not understood: write npm run audit:verify -- --head 120:<hash>, or nothing after verify.`,
    );
  }
}

if (import.meta.main) {
  await run(async (life) => {
    const noted = readArguments(process.argv.slice(2));
    const env = readEnv();
    if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
    const url =
      env.DATABASE_URL ??
      (await runningDatabase(env.DATA_DIR, "outcomes")) ??
      (await openDatabase(env.DATA_DIR, life, () => undefined));
    console.log(await verify(url, noted));
    process.kill(process.pid, "SIGTERM");
  });
}
