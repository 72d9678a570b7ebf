// Thousands of questions that make no sense, to every endpoint: each is answered in words, and no answer tells how the server
// is built. FUZZ_TIMES makes it ask so many times as much; FUZZ_SEED asks the same again.
import { afterAll, beforeAll, expect, onTestFailed, test } from "vitest";
import { endpoints } from "#api/contract/endpoints.ts";
import { addAccount, PASSWORD } from "#scripts/testing/accounts.ts";
import { fuzz } from "#scripts/testing/fuzzed-requests.ts";
import { NAUGHTY_STRINGS } from "#scripts/testing/naughty-strings.ts";
import { type RawAnswer, type RawRequest, rawRequest } from "#scripts/testing/raw-request.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { type EndpointName, workableRequests } from "#scripts/testing/workable-requests.ts";

const TIMES = Number(process.env.FUZZ_TIMES ?? 1);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);
/** Of each endpoint, by each of the two who ask. */
const RUNS = 18 * TIMES;

let app: RunningApp;
let cookie: string;
let session: object;
let workable: ReturnType<typeof workableRequests>;
/** Names of tables and columns that stand nowhere in the interface. */
let inside: string[];
const answers: { asked: string; text: string }[] = [];
beforeAll(async () => {
  app = await startApp();
  workable = workableRequests(app, await app.as("lead"));
  await addAccount(app, { email: "fuzz@trust.example", role: "lead" });
  cookie = await app.signIn("fuzz@trust.example", PASSWORD);
  const { pool } = app.services;
  const { rows } = await pool.query<{ row: object }>(
    `select to_jsonb(s) as row from auth.session s join auth.person p on p.id = s."userId" and p.email = 'fuzz@trust.example'`,
  );
  session = rows[0]?.row ?? {};
  const { rows: names } = await pool.query<{ name: string }>(
    `select distinct unnest(array[table_name, column_name]) as name from information_schema.columns
     where table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const described = (await app.get("/api/openapi.json")).text;
  inside = names.map(({ name }) => name).filter((name) => name.includes("_") && !described.includes(name));
  expect(inside).toEqual(expect.arrayContaining(["audit_entry", "content_hash", "key_grant"]));
});
afterAll(() => app.close());

/** What the one who asks uses up: its session, and the patience that wrong guesses are shown. */
async function renew(): Promise<void> {
  await app.services.pool.query("delete from auth.attempt");
  await app.services.pool.query(
    "insert into auth.session select * from jsonb_populate_record(null::auth.session, $1::jsonb) on conflict do nothing",
    [JSON.stringify(session)],
  );
}

const INTERNAL =
  /\bat .{1,200}\.[tj]s:\d|node_modules|\/api\/(http|access|db|ingest)\/|file:\/\/\/(?!etc)|\b(syntax error at|violates|invalid input syntax|relation ")|TypeError|RangeError|ZodError|kysely|postgres(ql)?:|better-auth|scrypt|ECONN/i;
/** What no sentence for a person holds. */
const NO_WORDS = /\bundefined\b|\bNaN\b|\[object|\bnull\b/;

function assertWell(request: RawRequest, { status, headers, text }: RawAnswer): void {
  const asked = decoded(request);
  expect(status, text).toBeLessThan(500);
  if (!asked.includes(text.match(INTERNAL)?.[0] ?? "")) expect(text).not.toMatch(INTERNAL);
  for (const name of inside) if (text.includes(name)) expect(asked).toContain(name);
  if (status < 400) return;
  expect(headers["content-type"]).toContain("application/problem+json");
  const problem = JSON.parse(text) as { status: number; title: string; detail: string; type: string };
  expect(problem).toMatchObject({ status, type: "about:blank", title: expect.stringMatching(/^[A-Z]/) });
  expect(problem.detail).toMatch(/\w+ \w+ \w+/);
  if (!NO_WORDS.test(asked)) expect(problem.detail).not.toMatch(NO_WORDS);
}

function decoded({ path, body, headers }: RawRequest): string {
  const address = path.replaceAll("+", " ").split(/[/?&=]/);
  const parts = address.map((part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
  return `${parts.join(" ")} ${path} ${body ?? ""} ${JSON.stringify(headers)}`;
}

test("there are enough strings to stumble over, none twice", () => {
  expect(NAUGHTY_STRINGS.length).toBeGreaterThanOrEqual(150);
  expect(NAUGHTY_STRINGS.length - new Set(NAUGHTY_STRINGS).size).toBe(1); // $1 is a price and a place in SQL
});

const names = Object.keys(endpoints) as EndpointName[];
test.each(names)("%s", { timeout: 60_000 * TIMES }, async (name) => {
  onTestFailed(() => console.error(`FUZZ_SEED=${SEED} asks the same again`));
  // Another one for each endpoint, or all would be asked the same.
  const seed = SEED + names.indexOf(name);
  await fuzz(name, await workable[name](), { seed, runs: RUNS }, async (request) => {
    await renew();
    for (const who of [{ Cookie: cookie }, {}]) {
      const asked = { ...request, headers: { ...request.headers, ...who } };
      const answer = await rawRequest(app, asked);
      answers.push({ asked: decoded(asked), text: answer.text });
      assertWell(asked, answer);
    }
  });
});

test("no answer holds what is secret", async () => {
  expect(answers.length).toBeGreaterThan(1400);
  const { rows } = await app.services.pool.query<{ secret: string }>(
    `select token as secret from auth.session union select password from auth.account where password is not null
     union select key from auth.apikey union select secret from auth."twoFactor" union select identifier from auth.verification`,
  );
  const secrets = [...rows.map(({ secret }) => secret), "only-for-tests-only-for-tests-only", PASSWORD];
  expect(secrets.length).toBeGreaterThan(5);
  for (const { asked, text } of answers)
    for (const secret of secrets) if (text.includes(secret)) expect(asked).toContain(secret);
});
