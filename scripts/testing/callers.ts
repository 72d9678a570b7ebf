// Everybody who may stand before the server: people of each role, machines, and those whose session or key is dead.
import type { Role } from "#api/contract/vocabulary.ts";
import { addAccount, PASSWORD } from "./accounts.ts";
import { type RunningApp, startApp } from "./running-app.ts";
import type { TestDatabase } from "./test-database.ts";

export type Caller =
  | "nobody"
  | "board"
  | "owner"
  | "another owner"
  | "analyst"
  | "analyst of South"
  | "lead"
  | "lead without a second factor"
  | "key"
  | "key of another indicator"
  | "revoked key"
  | "expired key"
  | "expired session"
  | "deactivated person"
  | "made-up cookie";

/** The addresses by which the catalogue names its owners: of caf-completed, and of placement-moves. */
const PEOPLE: readonly [caller: Caller, email: string, role: Role, localities?: string[]][] = [
  ["board", "board@trust.example", "board"],
  ["owner", "caf.deputy@demo.example", "owner"],
  ["another owner", "owen.birtwistle@demo.example", "owner"],
  ["analyst", "analyst@trust.example", "analyst"],
  ["analyst of South", "south@trust.example", "analyst", ["south"]],
  ["lead", "lead@trust.example", "lead"],
  ["lead without a second factor", "second.lead@trust.example", "lead"],
  ["expired session", "late@trust.example", "lead"],
  ["deactivated person", "gone@trust.example", "lead"],
];

export type Callers = {
  app: RunningApp;
  /** What a caller sends with everything they ask. */
  headers(caller: Caller): Record<string, string>;
  /** Who is asked: where leads need a second factor, a server that wants it. */
  serverOf(caller: Caller): RunningApp;
  /** The name that the record has for a caller; null for those whom nobody knows. */
  nameOf(caller: Caller): string | null;
  /** Puts every session back as it was at first, dead ones too, and forgets failed attempts. */
  refresh(): Promise<void>;
  close(): Promise<void>;
};

export async function openCallers(database: TestDatabase): Promise<Callers> {
  const app = await startApp({ database });
  const strict = await startApp({ database, settings: { REQUIRE_2FA: "yes" } });
  const { pool } = app.services;
  const shown = new Map<Caller, Record<string, string>>([
    ["nobody", {}],
    ["made-up cookie", { Cookie: `outcomes.session_token=${"a".repeat(32)}.${"b".repeat(43)}%3D` }],
  ]);
  await Promise.all(
    PEOPLE.map(async ([caller, email, role, localities = []]) => {
      await addAccount(app, { email, role, localities });
      shown.set(caller, { Cookie: await app.signIn(email, PASSWORD) });
    }),
  );

  const lead = app.with(shown.get("lead") ?? {});
  const keys = new Map<Caller, string>();
  for (const [caller, indicator] of [
    ["key", "caf-completed"],
    ["key of another indicator", "placement-moves"],
    ["revoked key", "caf-completed"],
    ["expired key", "caf-completed"],
  ] as const) {
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const made = await lead.post("/api/v1/keys", { name: caller, indicators: [indicator], expires });
    const { key, secret } = made.json() as { key: { id: string }; secret: string };
    shown.set(caller, { Authorization: `Bearer ${secret}` });
    keys.set(caller, key.id);
  }
  await lead.post(`/api/v1/keys/${keys.get("revoked key")}/revoke`, {});
  await pool.query("update auth.key_grant set expires_on = current_date - 1 where id = $1", [
    keys.get("expired key"),
  ]);
  await pool.query(
    `update auth.session set "expiresAt" = now() - interval '1 minute'
     where "userId" = (select id from auth.person where email = 'late@trust.example')`,
  );
  // Behind the back of the page that does it, which ends the sessions too.
  await pool.query(`update auth.person set "deactivatedAt" = now() where email = 'gone@trust.example'`);
  const { rows: sessions } = await pool.query<{ row: object }>(
    "select to_jsonb(s) as row from auth.session s",
  );

  return {
    app,
    headers: (caller) => shown.get(caller) ?? {},
    serverOf: (caller) => (caller === "lead without a second factor" ? strict : app),
    nameOf: (caller) =>
      ["expired session", "deactivated person", "revoked key", "expired key"].includes(caller)
        ? null
        : (PEOPLE.find(([name]) => name === caller)?.[1] ?? (keys.has(caller) ? caller : null)),
    refresh: async () => {
      await pool.query("delete from auth.attempt");
      await pool.query(
        "insert into auth.session select * from jsonb_populate_recordset(null::auth.session, $1::jsonb) on conflict do nothing",
        [JSON.stringify(sessions.map(({ row }) => row))],
      );
    },
    close: async () => {
      await Promise.all([app.close(), strict.close()]);
      await database.drop();
    },
  };
}
