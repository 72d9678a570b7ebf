// Findings of a submission: kept as rows so that they can be paged, counted and written beside the file.
import type { FindingTable } from "#api/db/schema.ts";
import type { Client } from "./transaction.ts";

export type NewFinding = Omit<FindingTable, "submission" | "cell"> & { cell?: number };

export async function keepFindings(
  client: Client,
  submission: number,
  findings: readonly NewFinding[],
): Promise<void> {
  if (findings.length === 0) return;
  await client.query(
    `insert into finding (submission, id, severity, "row", "column", rule, found, message, cell)
     select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::text[], $6::text[], $7::text[], $8::text[], $9::smallint[])`,
    [
      submission,
      findings.map(({ id }) => id),
      findings.map(({ severity }) => severity),
      findings.map(({ row }) => row),
      findings.map(({ column }) => column),
      findings.map(({ rule }) => rule),
      findings.map(({ found }) => found),
      findings.map(({ message }) => message),
      findings.map(({ cell = 0 }) => cell),
    ],
  );
}

/** Forgets what was found, all of it or by these rules only, before the submission is checked again. */
export async function clearFindings(
  client: Client,
  submission: number,
  rules?: readonly string[],
): Promise<void> {
  await client.query("delete from finding where submission = $1 and ($2::text[] is null or rule = any($2))", [
    submission,
    rules ?? null,
  ]);
}

export async function lastFindingId(client: Client, submission: number): Promise<number> {
  const { rows } = await client.query<{ last: number }>(
    "select coalesce(max(id), 0) as last from finding where submission = $1",
    [submission],
  );
  return rows[0]?.last ?? 0;
}

/** The first findings of a submission, to answer a refusal with. */
export async function keptFindings(
  client: Client,
  submission: number,
  only: { severity?: "error" | "warning"; rules?: readonly string[] },
  limit = 100,
): Promise<Omit<NewFinding, "id">[]> {
  const { rows } = await client.query<Omit<NewFinding, "id">>(
    `select severity, "row", "column", rule, found, message from finding
     where submission = $1 and ($2::text is null or severity = $2) and ($3::text[] is null or rule = any($3))
     order by id limit $4`,
    [submission, only.severity ?? null, only.rules ?? null, limit],
  );
  return rows;
}
