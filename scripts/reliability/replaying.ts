// Sends the returns of the demonstration in any order that respects supersession, and looks at the register that comes of it.
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import type pg from "pg";
import { formatPeriod, periodFromKey } from "#api/domain/periods.ts";
import { publish } from "#api/ingest/publish.ts";
import type { Sender } from "#api/ingest/sender.ts";
import type { IngestServices } from "#api/ingest/services.ts";
import { submit } from "#api/ingest/submit.ts";
import { type Manifest, readManifest } from "#scripts/seeds/manifest.ts";
import { type Random, randomStream } from "#scripts/seeds/random.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "seed-data");

export type SentFile = Manifest["files"][number];
export const sentFiles = (): SentFile[] => readManifest(join(FOLDER, "manifest.yaml")).files;

const sender: Sender = {
  name: "replay@demo.example",
  actor: { kind: "system", id: null, name: "replay", role: null, address: null },
  may: () => true,
  approves: true,
  opens: () => true,
};

/** Sends and publishes a file at the moment it was received. Out of order other warnings arise, and each is given a reason.
 * @returns the number of the submission */
export async function send(services: IngestServices, { file, received }: SentFile): Promise<number> {
  const then = { ...services, now: () => new Date(received) };
  const { submission } = await submit(then, {
    body: Readable.from([await readFile(join(FOLDER, file))]),
    fileName: file,
    sender,
    maxBytes: 50_000_000,
  });
  const rules = Object.entries(submission.findingCounts);
  if (submission.errors > 0) throw new Error(`${file}: ${rules.map(([rule]) => rule).join(", ")}`);
  const reasons = Object.fromEntries(rules.map(([rule]) => [rule, "As it was sent."]));
  await publish(then, submission.id, { sender, reasons });
  return submission.id;
}

/** Pairs of submissions that say something of the same cell or in words of the same figure, the earlier one first: these
 * keep their order, since the later one supersedes. */
export async function supersessions(pool: pg.Pool): Promise<{ before: number; after: number }[]> {
  const { rows } = await pool.query<{ before: number; after: number }>(
    `with cell as (
       select submission, indicator, cut, area, period from observation
       union select submission, indicator, cut, area, period from observation_history
       union select submission, indicator, cut, area, period from observation_repeat
       union select submission, indicator, -1, area, period from commentary
     )
     select distinct a.submission as before, b.submission as after
     from cell a join cell b using (indicator, cut, area, period)
     where a.submission < b.submission order by 1, 2`,
  );
  return rows;
}

/** Another order of the same files, the same for the same name: by and by one of those whose predecessors have all been. */
export function shuffled(
  count: number,
  pairs: readonly { before: number; after: number }[],
  name: string,
): number[] {
  const random: Random = randomStream(name);
  const left = new Set(Array.from({ length: count }, (_, index) => index));
  const order: number[] = [];
  while (left.size > 0) {
    const held = new Set(pairs.filter(({ before }) => left.has(before)).map(({ after }) => after));
    const free = [...left].filter((index) => !held.has(index));
    const next = free[Math.floor(random() * free.length)];
    if (next === undefined) throw new Error("two files wait for each other");
    order.push(next);
    left.delete(next);
  }
  return order;
}

/** What the register says, line by line, whatever numbers its rows have and whenever they were written. */
export async function registerLines(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<
    Record<string, unknown> & { since: number; last: number; recovered: number | null }
  >(
    `select i.code as indicator, a.code as area, r.kind, r.since, r.last, r.recovered, r.ended, r.periods, r.missed, r.level,
       array_to_string(r.grounds, '+') as grounds
     from risk r join indicator i on i.id = r.indicator join area a on a.id = r.area
     where r.ended is distinct from 'corrected'`,
  );
  const text = (key: number | null) => (key === null ? "open" : formatPeriod(periodFromKey(key)));
  return rows
    .map(({ indicator, area, kind, since, last, recovered, ended, periods, missed, level, grounds }) =>
      [
        ...[indicator, area, kind, text(since), text(last), text(recovered)],
        ...[ended ?? "-", `${periods} judged`, `${missed} missed`, `level ${level}`, grounds || "-"],
      ].join(" | "),
    )
    .sort();
}
