// `npm run seed`, and the loading of the demonstration when the server starts: seed-data/ through the same door as an upload.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { checkDatabase } from "#api/check-database.ts";
import { migrate } from "#api/db/migrate.ts";
import { findingsOf, submissionById } from "#api/db/queries/submissions.ts";
import { readEnv } from "#api/env.ts";
import type { Services } from "#api/http/services.ts";
import { publish } from "#api/ingest/publish.ts";
import { Refused } from "#api/ingest/refused.ts";
import type { Sender } from "#api/ingest/sender.ts";
import { submit } from "#api/ingest/submit.ts";
import { run } from "#api/lifecycle.ts";
import { createServices } from "#api/services.ts";
import { StartupError } from "#api/startup-error.ts";
import { openDatabase } from "./database/open.ts";
import { type Manifest, readManifest } from "./seeds/manifest.ts";
import { actsDone, doRiskAct, type RiskAct, readRiskActs } from "./seeds/risk-acts.ts";
import { keepSeededWithheld } from "./seeds/withheld.ts";

const SEED_DATA = join(import.meta.dirname, "..", "seed-data");
/** Begins the key of each submission of the demonstration; the file's name ends it, so that a load that was cut short goes
 * on where it stopped. The hash between them lets a file that was refused be mended and sent again. */
const KEY = /^demonstration [0-9a-f]{8} (?<file>.+)$/;
const keyOf = (file: string, bytes: Buffer) =>
  `demonstration ${createHash("sha256").update(bytes).digest("hex").slice(0, 8)} ${file}`;

type Sent = Manifest["files"][number];

/** Loads what is listed and not there yet. A database that holds anything else is somebody's own and is left alone.
 * @returns the number of files loaded. */
export async function seedIfEmpty(
  services: Services,
  say: (line: string) => void,
  folder: string = SEED_DATA,
): Promise<number> {
  const { files } = readManifest(join(folder, "manifest.yaml"));
  const there = await services.read
    .selectFrom("submission")
    .leftJoin("submission_key", "submission_key.submission", "submission.id")
    .select(["submission_key.key", "submission.state"])
    .execute();
  const fileOf = (key: string | null) => key?.match(KEY)?.groups?.file;
  if (there.some(({ key }) => fileOf(key) === undefined)) return 0;
  const published = there.filter(({ state }) => state !== "checked");
  const loaded = new Set(published.map(({ key }) => fileOf(key)));
  const waiting = files.filter(({ file }) => !loaded.has(file));
  const done = await actsDone(services);
  const all = readRiskActs(join(folder, "risk-acts.yaml"));
  // Loaded whole before there were any: what its people did since then is theirs.
  if (waiting.length === 0 && !all.some(done)) return 0;
  const acts = all.filter((act) => !done(act));
  for (const [index, sent] of waiting.entries()) {
    if (index % 20 === 0) say(`Loading the demonstration: file ${index + 1} of ${waiting.length}…`);
    await actUntil(services, acts, sent.received);
    await load(services, folder, sent);
  }
  await actUntil(services, acts);
  const withheld = await readFile(join(folder, "withheld.ndjson"), "utf8").catch(() => "");
  await keepSeededWithheld(services, withheld.split("\n").filter(Boolean));
  return waiting.length;
}

/** What people did before a moment: it rests on what had come by then. */
async function actUntil(services: Services, acts: RiskAct[], moment = "9999"): Promise<void> {
  for (;;) {
    const next = acts[0];
    if (!next || Date.parse(next.at) >= Date.parse(moment)) return;
    await doRiskAct(services, next);
    acts.shift();
  }
}

/** As if the sender had sent and published the file at the moment it is said to have been received. */
async function load(
  services: Services,
  folder: string,
  { file, received, by, reasons }: Sent,
): Promise<void> {
  const bytes = await readFile(join(folder, file)).catch(() => {
    throw new StartupError(`seed-data/${file} is listed in manifest.yaml and cannot be read.`);
  });
  // What hundreds of files change is looked at once, when the server is up.
  const then = { ...services, now: () => new Date(received), figuresChanged: () => undefined };
  const { submission } = await submit(then, {
    body: Readable.from([bytes]),
    fileName: file.split("/").at(-1) ?? file,
    sender: demonstrationOf(by),
    idempotencyKey: keyOf(file, bytes),
    maxBytes: services.maxUploadBytes,
  });
  try {
    if (submission.errors === 0)
      await publish(then, submission.id, { sender: demonstrationOf(by), reasons: reasons ?? {} });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    throw new StartupError(await explain(services, file, submission.id, error.message));
  }
  if (submission.errors > 0)
    throw new StartupError(await explain(services, file, submission.id, "it has errors"));
}

/** The return counts as its owner's; the record says who really sent it. */
const demonstrationOf = (owner: string): Sender => ({
  name: owner,
  actor: { kind: "system", id: null, name: "the demonstration", role: null, address: null },
  may: () => true,
  approves: true,
  opens: () => true,
});

async function explain(services: Services, file: string, id: number, why: string): Promise<string> {
  const counts = (await submissionById(services.read, id))?.findingCounts ?? {};
  const rules = Object.entries(counts).map(
    ([rule, { severity, count }]) => `${rule} (${severity}, ${count})`,
  );
  const { items } = await findingsOf(services.read, id, { limit: 5 });
  const lines = items.map(({ row, rule, message }) => `  row ${row ?? "-"}, ${rule}: ${message}`);
  return [`seed-data/${file} was not loaded: ${why}. Found: ${rules.join(", ")}.`, ...lines].join("\n");
}

if (import.meta.main) {
  const say = (line: string) => console.log(line);
  await run(async (life) => {
    const env = readEnv();
    if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
    const DATABASE_URL = env.DATABASE_URL ?? (await openDatabase(env.DATA_DIR, life, say));
    await migrate(DATABASE_URL);
    const quiet = { ...env, DATABASE_URL, LOG_LEVEL: "warn" as const };
    const services = await createServices({ env: quiet, demonstration: true });
    life.onStop(services.close);
    const files = await seedIfEmpty(services, say);
    say(files === 0 ? "Nothing to load: the database has its data already." : `Loaded ${files} files.`);
    // Ends as a signal would: what was opened here, the database perhaps, is closed again.
    process.kill(process.pid, "SIGTERM");
  });
}
