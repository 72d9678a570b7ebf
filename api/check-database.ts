// Asks the database of DATABASE_URL whether it will do, and says in a sentence why not.
import pg from "pg";
import { APPLICATION_ROLE, ensureApplicationRole } from "./db/application-role.ts";
import { StartupError } from "./startup-error.ts";

const oldest = 15;

export async function checkDatabase(databaseUrl: string): Promise<void> {
  const { host, pathname } = new URL(databaseUrl);
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(
      "select current_setting('server_version') as version",
    );
    const version = rows[0]?.version ?? "0";
    if (Number.parseInt(version, 10) < oldest)
      throw new StartupError(
        `The database at ${host} is PostgreSQL ${version}: PostgreSQL ${oldest} or newer is needed.`,
      );
    await assertRole(client);
  } catch (error) {
    if (error instanceof StartupError) throw error;
    throw new StartupError(refusal(error, host, decodeURIComponent(pathname.slice(1))), { cause: error });
  } finally {
    // A connection that never came about cannot be ended; waiting for it would wait for ever.
    client.end().catch(() => {});
  }
}

/** Tries it, and takes it back. */
async function assertRole(client: pg.Client): Promise<void> {
  try {
    await client.query("begin");
    await ensureApplicationRole(client);
    await client.query("rollback");
  } catch (error) {
    if ((error as { code?: string }).code !== "42501") throw error;
    await client.query("rollback");
    const { rows } = await client.query<{ user: string; made: boolean }>(
      `select quote_ident(current_user) as "user", exists (select from pg_roles where rolname = $1) as made`,
      [APPLICATION_ROLE],
    );
    const { user, made } = rows[0] ?? { user: "its user", made: false };
    const statements = [
      ...(made ? [] : [`create role ${APPLICATION_ROLE} nologin;`]),
      `grant ${APPLICATION_ROLE} to ${user};`,
    ];
    throw new StartupError(
      `The user of DATABASE_URL may not work as the role ${APPLICATION_ROLE}, which keeps the record safe from change: let an administrator of the database run ${statements.join(" ")}`,
      { cause: error },
    );
  }
}

function refusal(error: unknown, host: string, database: string): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ECONNREFUSED":
      return `No database answers at ${host}: start it, or correct DATABASE_URL.`;
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `No machine is called ${host}: correct DATABASE_URL.`;
    case "28P01":
    case "28000":
      return `The database at ${host} does not accept the user or password in DATABASE_URL: correct them.`;
    case "3D000":
      return `The server at ${host} has no database called ${database}: create it, or correct DATABASE_URL.`;
    case "53300":
      return `The database at ${host} has no connection to spare: raise its max_connections, or try later.`;
    case "57P03":
      return `The database at ${host} is still starting: try again in a moment.`;
    default:
      return `What answers at ${host} could not be used as a PostgreSQL database (${message}): correct DATABASE_URL.`;
  }
}
