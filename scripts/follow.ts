// npm run follow -- <indicator> <area> <period>: prints one number at every stage, from the file it came in to the page.
import { sql } from "kysely";
import { checkDatabase } from "#api/check-database.ts";
import type { ReadDb } from "#api/db/pool.ts";
import { mendsOf } from "#api/db/queries/mends.ts";
import { fileParts, submissionById } from "#api/db/queries/submissions.ts";
import { resultOf } from "#api/domain/aggregate.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { targetInForce } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { statusOf } from "#api/domain/judge.ts";
import { parsePeriod } from "#api/domain/parse-period.ts";
import { formatPeriod, type Period, periodKey } from "#api/domain/periods.ts";
import { NO_SIGHT } from "#api/domain/sight.ts";
import { suppress } from "#api/domain/suppress.ts";
import { readEnv } from "#api/env.ts";
import type { Services } from "#api/http/services.ts";
import { type CheckedRow, openCheck } from "#api/ingest/check.ts";
import { mended, mendsFrom } from "#api/ingest/mends.ts";
import { openFile } from "#api/ingest/open-file.ts";
import type { RawRow } from "#api/ingest/parse.ts";
import { run } from "#api/lifecycle.ts";
import { presentTarget, presentValue } from "#api/present/value.ts";
import { observationOf } from "#api/reading/figures.ts";
import { readWithheldOf } from "#api/reading/read-withheld.ts";
import { createServices } from "#api/services.ts";
import { StartupError } from "#api/startup-error.ts";
import { runningDatabase } from "./database/attach.ts";
import { openDatabase } from "./database/open.ts";

const show = (stage: string, where: string, what: unknown) =>
  console.log(`\n${stage.padEnd(14)} ${where}\n  ${typeof what === "string" ? what : JSON.stringify(what)}`);

await run(async (life) => {
  const env = readEnv();
  if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
  const DATABASE_URL =
    env.DATABASE_URL ??
    (await runningDatabase(env.DATA_DIR, "outcomes")) ??
    (await openDatabase(env.DATA_DIR, life, () => undefined));
  const services = await createServices({
    env: { ...env, DATABASE_URL, LOG_LEVEL: "warn" },
    demonstration: !env.DATABASE_URL,
  });
  life.onStop(services.close);
  const { indicator, area, period } = readArguments(services, process.argv.slice(2));
  await follow(services, indicator, area, period);
  process.kill(process.pid, "SIGTERM");
});

function readArguments(services: Services, [id = "", code = "", text = ""]: string[]) {
  const catalogue = services.catalogue();
  const indicator = catalogue.findIndicator(id);
  const area = catalogue.findArea(code);
  const period = indicator && parsePeriod(text, indicator.frequency);
  if (indicator && area && period) return { indicator, area, period };
  const wrong = !indicator
    ? `There is no indicator ${id}`
    : !area
      ? `There is no area ${code}`
      : `${text} is not a ${indicator.frequency}`;
  throw new StartupError(
    `${wrong}. Write: npm run follow -- <indicator> <area> <period>, as caf-completed stanground 2026-06.`,
  );
}

async function follow(services: Services, indicator: Indicator, area: Area, period: Period): Promise<void> {
  const stored = await storedRow(services.read, indicator, area, period);
  if (!stored) {
    console.log(`Nothing has been published of ${indicator.id} for ${area.name} in ${formatPeriod(period)}.`);
    return;
  }
  const { raw, checked, reading } = await readAgain(services, stored.submission, { indicator, area, period });
  show("CSV bytes", `submission ${stored.submission}, ${stored.file_name ?? "no name"}`, reading);
  show("RawRow", "ingest/parse", raw);
  show("CheckedRow", "ingest/check", checked);
  show("observation", "ingest/publish", stored);
  const observation = observationOf(stored);
  const result = resultOf(observation, indicator);
  show("Result", "domain/aggregate", result);
  const target = targetInForce(indicator, area, period);
  const place = { indicator, area, cut: "", period: periodKey(period) };
  const reader = { catalogue: services.catalogue(), sight: NO_SIGHT, withholding: services.withholding };
  const telling = (await readWithheldOf(reader, [place]))(place, result);
  const judged = { result, status: statusOf(result, target, indicator), target, telling };
  show("JudgedResult", "domain/judge", {
    ...judged,
    target: target && { goal: target.goal, tolerance: target.tolerance },
  });
  const safe = suppress(judged, { ...indicator, below: indicator.suppression.below });
  show("SafeResult", "domain/suppress", { value: safe.value, status: safe.status });
  show("page", "present/value", {
    value: presentValue(safe.value, indicator),
    target: presentTarget(safe.target, indicator)?.text,
  });
}

type Stored = {
  submission: number;
  file_name: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  missing: null;
  flag: null;
};

/** Which published row is this, and which file brought it? */
async function storedRow(
  db: ReadDb,
  indicator: Indicator,
  area: Area,
  period: Period,
): Promise<Stored | undefined> {
  const { rows } = await sql<Stored>`
    select o.submission, s.file_name, o.numerator, o.denominator, o.value, o.missing, o.flag, o.since
    from observation o join submission s on s.id = o.submission
    where o.indicator = (select id from indicator where code = ${indicator.id})
      and o.area = (select id from area where code = ${area.code}) and o.cut = 0 and o.period = ${periodKey(period)}
  `.execute(db);
  return rows[0];
}

/** Reads the kept file once more, with the stages that read it first, and what was said on the page of how to read it. */
async function readAgain(
  services: Services,
  submission: number,
  { indicator, area, period }: { indicator: Indicator; area: Area; period: Period },
): Promise<{ raw: RawRow | undefined; checked: CheckedRow | undefined; reading: string }> {
  let bytes = 0;
  async function* counted() {
    for await (const piece of fileParts(services.read, submission)) {
      bytes += piece.length;
      yield piece;
    }
  }
  const file = openFile(counted());
  const context = { catalogue: services.catalogue(), today: dayOf(services.now()), may: () => true };
  const mends = mendsFrom(await mendsOf(services.pool, submission));
  const arrangement = (await submissionById(services.read, submission))?.arrangement ?? null;
  const check = openCheck(context, () => file.delimiter, arrangement);
  const lines = new Map<number, RawRow>();
  let found: CheckedRow | undefined;
  const take = (rows: RawRow[]) => {
    for (const row of rows) lines.set(row.line, row);
    found ??= check
      .push(rows)
      .rows.find(
        (row) =>
          row.indicator === indicator.id &&
          row.area === area.code &&
          row.cut === "" &&
          row.period === periodKey(period),
      );
  };
  for await (const rows of file.batches) take(rows.flatMap((row) => mended(row, mends) ?? []));
  const raw = found && lines.get(found.row);
  const delimiter = file.delimiter === "\t" ? "tabs" : `"${file.delimiter}"`;
  const read = file.sheet === undefined ? `cut at ${delimiter}` : `sheet "${file.sheet}"`;
  return {
    raw,
    checked: found,
    reading: `${bytes} bytes, ${file.encoding}, ${read}, line ${raw?.line ?? "?"}`,
  };
}
