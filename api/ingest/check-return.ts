// Runs a return through its steps, from bytes to a checked submission. Memory holds one piece of the file at a time.

import { setImmediate } from "node:timers/promises";
import { keepArrangement } from "#api/db/queries/arrangements.ts";
import { clearFindings, lastFindingId } from "#api/db/queries/findings.ts";
import { type Keys, loadKeys } from "#api/db/queries/keys.ts";
import { newestPublication } from "#api/db/queries/publications.ts";
import { clearStagedRows, countChanges } from "#api/db/queries/staged-rows.ts";
import { recordCheck } from "#api/db/queries/submission-intake.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { layWords } from "#api/db/queries/words.ts";
import type { FindingCounts, KeptArrangement, Reading } from "#api/db/schema.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import type { IsHoliday } from "#api/domain/due-date.ts";
import { acrossOf, namer } from "./arrange/arrange.ts";
import { type Check, type CheckedRow, isBlank, openCheck } from "./check.ts";
import { COMPARING_RULES, compare } from "./compare.ts";
import { FindingLog } from "./finding-log.ts";
import { unmarked } from "./formula-mark.ts";
import { type Mends, mended } from "./mends.ts";
import { openFile } from "./open-file.ts";
import type { RawRow } from "./parse.ts";
import { NO_PROGRESS, type Progress } from "./progress.ts";
import { Refused } from "./refused.ts";
import { rememberedFor } from "./remembered.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { stage } from "./stage.ts";

/** Rows are looked at so many at a time, so that other requests are answered in between: a row of a few letters may have
 * ten faults. */
const ROWS = 500;

/** Where periods stand across, a line of a few letters is many figures; in a return as ours, so many do not fit its size. */
const MOST_FIGURES = 5_000_000;

export type CheckOutcome = {
  rows: number;
  errors: number;
  warnings: number;
  changes: number;
  indicators: readonly string[];
};

/** A return as it lies there: its number, its file, and who stands for it. */
export type Given = {
  submission: number;
  pieces: AsyncIterable<Uint8Array>;
  sender: Pick<Sender, "may" | "name">;
  /** What was said on the page of how it is to be read; null when it has just come. */
  kept: { arrangement: KeptArrangement | null; mends: Mends } | null;
};

const NO_MENDS: Mends = new Map();

/** Checks a return for the first time, or again from the start. */
export async function checkReturn(
  services: IngestServices,
  client: Client,
  { submission, pieces, sender, kept }: Given,
  { maxRows = MOST_FIGURES, progress = NO_PROGRESS }: { maxRows?: number; progress?: Progress } = {},
): Promise<CheckOutcome> {
  const run = await startRun(services, client, submission);
  await clearFindings(client, submission);
  await clearStagedRows(client, submission);
  const log = new FindingLog(client, submission, { lastId: 0, counts: {} });

  const file = openFile(pieces);
  const mends = kept?.mends ?? NO_MENDS;
  let arrangement = kept?.arrangement ?? null;
  const open = () =>
    openCheck(
      { catalogue: run.catalogue, today: run.today, may: sender.may },
      () => file.delimiter,
      arrangement,
    );
  let check: Check | null = null;
  const begin = async (rows: readonly RawRow[]): Promise<Check | null> => {
    const heading = rows.find((row) => !isBlank(row));
    if (!heading) return null;
    if (kept === null) {
      const cells = heading.cells.map(unmarked);
      arrangement = await rememberedFor(client, sender.name, cells, run.catalogue);
      if (arrangement) await keepArrangement(client, submission, arrangement);
    }
    return open();
  };
  const take = async (rows: readonly RawRow[]) => {
    check ??= await begin(rows);
    if (check === null) return;
    const some = arrangement ? Math.ceil(ROWS / (acrossOf(arrangement).length || 1)) : ROWS;
    const right: CheckedRow[] = [];
    for (let at = 0; at < rows.length; at += some) {
      const found = check.push(rows.slice(at, at + some).flatMap((row) => mended(row, mends) ?? []));
      if (check.rows > maxRows) throw tooManyRows(maxRows);
      right.push(...found.rows);
      await log.add(found.findings);
      progress.note(soFar(check.rows, log));
      await setImmediate();
    }
    await stage(services, client, run.keys, submission, right);
  };
  for await (const rows of file.batches) await take(rows);
  check ??= open();
  await log.add(check.end().findings);
  await layWords(client, submission);
  progress.note({ ...soFar(check.rows, log), stage: "comparing" });
  const reading = {
    encoding: file.encoding,
    delimiter: file.delimiter,
    headings: check.headings,
    ...(file.sheet === undefined ? {} : { sheet: file.sheet }),
  };
  const indicators = [...check.indicators].sort();
  return finishRun(run, log, { reading, rows: check.rows, indicators, arrangement });
}

const soFar = (rows: number, log: FindingLog) => ({
  rows,
  errors: log.total("error"),
  warnings: log.total("warning"),
  findings: [...log.first],
});

/** What a check read in the file, whatever is published. */
type ReadReturn = {
  reading: Reading;
  rows: number;
  indicators: readonly string[];
  arrangement: KeptArrangement | null;
};

export type Before = ReadReturn & { findingCounts: FindingCounts };

/** Asks again only what depends on what is published, since that alone has moved. */
export async function compareAgain(
  services: IngestServices,
  client: Client,
  submission: number,
  before: Before,
): Promise<CheckOutcome> {
  const run = await startRun(services, client, submission);
  await clearFindings(client, submission, COMPARING_RULES);
  const counts = { ...before.findingCounts };
  for (const rule of COMPARING_RULES) delete counts[rule];
  const log = new FindingLog(client, submission, { lastId: await lastFindingId(client, submission), counts });
  return finishRun(run, log, before);
}

type Run = {
  client: Client;
  submission: number;
  catalogue: Catalogue;
  keys: Keys;
  now: Date;
  today: string;
  isHoliday: IsHoliday;
};

async function startRun(services: IngestServices, client: Client, submission: number): Promise<Run> {
  const catalogue = services.catalogue();
  const now = services.now();
  const keys = await loadKeys(services.pool, {
    indicators: catalogue.indicators.keys(),
    areas: catalogue.areas.keys(),
  });
  const { isHoliday } = services;
  return { client, submission, catalogue, keys, now, today: dayOf(now), isHoliday };
}

async function finishRun(
  run: Run,
  log: FindingLog,
  { reading, rows, indicators, arrangement }: ReadReturn,
): Promise<CheckOutcome> {
  const { client, submission, catalogue, now } = run;
  if (arrangement) log.callBy(namer(arrangement));
  // Read before comparing: a publication in between makes the comparison newer than it says, never older.
  const { id: checkedVersion } = await newestPublication(client);
  await compare({ ...run, log });
  await log.close();
  const changes = await countChanges(client, submission);
  const [errors, warnings] = [log.total("error"), log.total("warning")];
  await recordCheck(client, submission, {
    reading,
    rows,
    indicators,
    errors,
    warnings,
    findingCounts: log.counts,
    changes,
    catalogueVersion: catalogue.version,
    checkedVersion,
    checkedAt: now,
  });
  return { rows, errors, warnings, changes: changes.new + changes.changed + changes.words, indicators };
}

const tooManyRows = (most: number) =>
  new Refused(
    413,
    "The file has too many rows",
    `A return may have ${most.toLocaleString("en-GB")} rows. Send it in several files, for example one a year.`,
  );
