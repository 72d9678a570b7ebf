// Runs a return through its steps, from bytes to a checked submission. Memory holds one piece of the file at a time.

import { setImmediate } from "node:timers/promises";
import { clearFindings, lastFindingId } from "#api/db/queries/findings.ts";
import { type Keys, loadKeys } from "#api/db/queries/keys.ts";
import { newestPublication } from "#api/db/queries/publications.ts";
import { clearStagedRows, countChanges } from "#api/db/queries/staged-rows.ts";
import { recordCheck } from "#api/db/queries/submission-intake.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { FindingCounts, Reading } from "#api/db/schema.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { type CheckedRow, openCheck } from "./check.ts";
import { COMPARING_RULES, compare } from "./compare.ts";
import { openDecoder } from "./decode.ts";
import { FindingLog } from "./finding-log.ts";
import { openParser, type RawRow } from "./parse.ts";
import { Refused } from "./refused.ts";
import type { Sender } from "./sender.ts";
import type { IngestServices } from "./services.ts";
import { stage } from "./stage.ts";

/** Text is read in slices this long, and its rows looked at so many at a time, so that other requests are answered in
 * between: a row of a few letters may have ten faults. */
const SLICE = 128 * 1024;
const ROWS = 500;

export type CheckOutcome = {
  rows: number;
  errors: number;
  warnings: number;
  changes: number;
  indicators: readonly string[];
};

/** A return as it lies there: its number, its file, and who stands for it. */
export type Given = { submission: number; pieces: AsyncIterable<Uint8Array>; sender: Pick<Sender, "may"> };

/** Checks a return for the first time, or again from the start, since the catalogue is no longer the same. */
export async function checkReturn(
  services: IngestServices,
  client: Client,
  { submission, pieces, sender }: Given,
  maxRows = Number.POSITIVE_INFINITY,
): Promise<CheckOutcome> {
  const run = await startRun(services, client, submission);
  await clearFindings(client, submission);
  await clearStagedRows(client, submission);
  const log = new FindingLog(client, submission, { lastId: 0, counts: {} });

  const decoder = openDecoder();
  const parser = openParser();
  const context = { catalogue: run.catalogue, today: run.today, may: sender.may };
  const check = openCheck(context, () => parser.delimiter);
  const take = async (rows: readonly RawRow[]) => {
    const right: CheckedRow[] = [];
    for (let at = 0; at < rows.length; at += ROWS) {
      const found = check.push(rows.slice(at, at + ROWS));
      if (check.rows > maxRows) throw tooManyRows(maxRows);
      right.push(...found.rows);
      await log.add(found.findings);
      await setImmediate();
    }
    await stage(services, client, run.keys, submission, right);
  };
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += SLICE) {
      await take(parser.push(decoder.push(piece.subarray(at, at + SLICE))));
      await setImmediate();
    }
  }
  await take([...parser.push(decoder.end()), ...parser.end()]);
  await log.add(check.end().findings);
  const reading = { encoding: decoder.encoding, delimiter: parser.delimiter, headings: check.headings };
  const indicators = [...check.indicators].sort();
  return finishRun(run, log, { reading, rows: check.rows, indicators });
}

/** What a check read in the file, whatever is published. */
type ReadReturn = { reading: Reading; rows: number; indicators: readonly string[] };

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
};

async function startRun(services: IngestServices, client: Client, submission: number): Promise<Run> {
  const catalogue = services.catalogue();
  const now = services.now();
  const keys = await loadKeys(services.pool, {
    indicators: catalogue.indicators.keys(),
    areas: catalogue.areas.keys(),
  });
  return { client, submission, catalogue, keys, now, today: dayOf(now) };
}

async function finishRun(
  run: Run,
  log: FindingLog,
  { reading, rows, indicators }: ReadReturn,
): Promise<CheckOutcome> {
  const { client, submission, catalogue, keys, now, today } = run;
  // Read before comparing: a publication in between makes the comparison newer than it says, never older.
  const { id: checkedVersion } = await newestPublication(client);
  await compare({ client, submission, catalogue, keys, today, log });
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
