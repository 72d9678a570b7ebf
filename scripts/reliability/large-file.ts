// node scripts/reliability/large-file.ts [megabytes]: sends a return of 200 MB to a server of its own, and prints what was
// answered, how long it took and how much memory the server had at most. Takes minutes and gigabytes of disk, so no test runs it.
import { mkdtemp, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { addPerson, givePassword } from "#api/access/people.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { migrate } from "#api/db/migrate.ts";
import { readEnv } from "#api/env.ts";
import { createServices } from "#api/services.ts";
import { verify } from "#scripts/audit-verify.ts";
import { ensureDatabase, openEmbedded, removeDataDirectory } from "#scripts/database/embedded.ts";
import { largeReturn } from "./large-return.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openRequest, type Told } from "./slow-request.ts";

const MEGABYTE = 1024 * 1024;
const size = Number(process.argv[2] ?? 200) * MEGABYTE;
const LEAD = { email: "lead@trust.example", password: "only for measuring a file" };

const dataDir = await mkdtemp(join(tmpdir(), "outcomes-large-"));
const postgres = await openEmbedded({ dataDir, durable: true });
const url = await ensureDatabase(postgres, "outcomes");
await migrate(url);
await addLead();
try {
  // The usual limit is below 200 MB; a smaller file is tried against a smaller one.
  await withServer(
    { MAX_UPLOAD_BYTES: String(Math.min(64 * MEGABYTE, size / 2)) },
    async (server, cookie) => {
      await tell("are over the limit and say so", server, (send) =>
        send(cookie, { declared: true, goesOut: 0 }),
      );
      await tell("are over the limit and do not say so", server, (send) => send(cookie, { declared: false }));
    },
  );
  await withServer({ MAX_UPLOAD_BYTES: String(2 * size) }, async (server, cookie) => {
    await tell("are within a raised limit", server, (send) => send(cookie, { declared: true }));
    await tell("were sent before", server, (send) => send(cookie, { declared: true }));
  });
  console.log(`The record: ${await verify(url, null)}`);
} finally {
  await postgres.stop();
  await removeDataDirectory(dataDir);
}

async function addLead(): Promise<void> {
  const env = { ...readEnv({ SECRET: "only-for-tests-only-for-tests-only" }), DATABASE_URL: url };
  const { access, close } = await createServices({
    env,
    demonstration: false,
    log: pino({ level: "silent" }),
  });
  await access.scope.run(async (client) => {
    const person = await addPerson(access, client, { name: "Ann Lee", email: LEAD.email, role: "lead" });
    if (person) await givePassword(access, person.id, LEAD.password);
  });
  await close();
}

async function withServer(
  settings: Record<string, string>,
  use: (server: ServerProcess, cookie: string) => Promise<void>,
): Promise<void> {
  const server = await startServer(url, settings);
  const signedIn = await fetch(`${server.url}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(LEAD),
  });
  const cookie = signedIn.headers.getSetCookie().map((each) => each.split(";")[0]);
  await use(server, cookie.join("; ")).finally(server.stop);
}

type How = { declared: boolean; goesOut?: number };
type Send = (cookie: string, how: How) => Promise<Told | null>;

async function tell(what: string, server: ServerProcess, use: (send: Send) => Promise<Told | null>) {
  let written = 0;
  const began = performance.now();
  const told = await use(async (cookie, { declared, goesOut = size }) => {
    const { sent, answered } = openRequest(`${server.url}/api/v1/submissions`, {
      Cookie: cookie,
      "Content-Type": "text/csv",
      ...(declared ? { "Content-Length": size } : { "Transfer-Encoding": "chunked" }),
    });
    const over = answered.then(() => true);
    sent.flushHeaders();
    for (const piece of largeReturn(size)) {
      if (written >= goesOut) break;
      written += piece.length;
      const room =
        sent.write(piece) || new Promise<false>((drained) => sent.once("drain", () => drained(false)));
      if ((await Promise.race([room, over])) === true && (await Promise.race([over, later()]))) break;
    }
    if (written === size) sent.end();
    const answer = await answered;
    sent.destroy();
    return answer;
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { detail, ...kept } = JSON.parse(told?.text ?? "{}") as Partial<Submission> & { detail?: string };
  const rules = kept.rules?.map(({ rule, count }) => `${rule} ${count}`).join(", ");
  const said = detail ?? `Submission ${kept.id}, ${kept.rows} rows, ${rules || "no findings"}`;
  console.log(
    `${size / MEGABYTE} MB that ${what}: ${told?.status ?? "no answer"} after ${seconds} s and ${Math.round(written / MEGABYTE)} MB of it. ${said} ${await memory(server)}`,
  );
}

function later(): Promise<false> {
  return new Promise((go) => setImmediate(go, false));
}

/** As Linux counts it; elsewhere it is not known. */
async function memory({ pid }: ServerProcess): Promise<string> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const [, kibibytes] = status.match(/VmHWM:\s+(\d+)/) ?? [];
  return kibibytes ? `The server had ${Math.round(Number(kibibytes) / 1024)} MB at most.` : "";
}
