// npm run backtest -- <indicator> [--area south] [--goal 85] [--tolerance 5] [--percent] [--run 7] [--as-at 2026-09-01]:
// what a target would have raised on the figures that an installation holds, hidden ones too.
import { parseArgs } from "node:util";
import { loadCatalogue } from "#api/catalogue.ts";
import { checkDatabase } from "#api/check-database.ts";
import type { Backtest } from "#api/contract/backtest.ts";
import { backtest } from "#api/domain/backtest.ts";
import type { Area, Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { closest } from "#api/domain/closest.ts";
import { readProposal } from "#api/domain/proposal.ts";
import { readEnv } from "#api/env.ts";
import { run } from "#api/lifecycle.ts";
import { presentBacktest } from "#api/present/backtest.ts";
import { readSeries } from "#api/reading/series.ts";
import { treeCodes, yesterday } from "#api/reading/viewpoint.ts";
import { StartupError } from "#api/startup-error.ts";
import { backtestTable } from "./backtest-table.ts";
import { runningDatabase } from "./database/attach.ts";
import { openDatabase } from "./database/open.ts";
import { lookOn } from "./look-on.ts";

const USAGE =
  "Write: npm run backtest -- <indicator> [--area south] [--goal 85, or --low 60 --high 75] [--tolerance 5] [--percent] [--run 7] [--as-at 2026-09-01]";

if (import.meta.main)
  await run(async (life) => {
    const env = readEnv();
    const asked = readArguments(process.argv.slice(2));
    const catalogue = loadCatalogue(env.CATALOGUE_DIR);
    const { indicator, area } = named(catalogue, asked);
    const proposal = readProposal(asked, indicator);
    if ("fault" in proposal) throw new StartupError(proposal.fault);
    if (env.DATABASE_URL) await checkDatabase(env.DATABASE_URL);
    const databaseUrl =
      env.DATABASE_URL ??
      (await runningDatabase(env.DATA_DIR, "outcomes")) ??
      (await openDatabase(env.DATA_DIR, life, () => undefined));
    const looked = { databaseUrl, catalogue, demonstration: !env.DATABASE_URL, asAt: asked.asAt };
    await lookOn(looked, async (viewpoint) => {
      const upTo = yesterday(viewpoint.today);
      const found = await readSeries(viewpoint, { indicators: [indicator], area, upTo });
      const page: Backtest = presentBacktest(backtest(found.get(indicator.id)!, proposal));
      console.log(backtestTable(page));
    });
    // Ends as a signal would: what was opened here, the database perhaps, is closed again.
    process.kill(process.pid, "SIGTERM");
  });

export type Arguments = ReturnType<typeof readArguments>;

/** @throws a sentence for whoever typed it */
export function readArguments(given: readonly string[]) {
  const text = { type: "string" } as const;
  const options = {
    ...{ area: text, goal: text, low: text, high: text, tolerance: text, run: text, "as-at": text },
    percent: { type: "boolean" },
  } as const;
  const parsed = tryParse(() => parseArgs({ args: [...given], options, allowPositionals: true }));
  const { values, positionals } = parsed;
  if (positionals.length !== 1)
    throw new StartupError(
      `${positionals.length === 0 ? "Name an indicator" : "Name one indicator"}. ${USAGE}.`,
    );
  const number = (name: "goal" | "low" | "high" | "tolerance" | "run"): number | undefined => {
    const written = values[name];
    if (written === undefined) return undefined;
    const value = Number(written);
    if (written.trim() === "" || !Number.isFinite(value))
      throw new StartupError(`--${name} must be a number, and "${written}" is none. ${USAGE}.`);
    return value;
  };
  const [tolerance, length] = [number("tolerance"), number("run")];
  if (tolerance !== undefined && tolerance < 0) throw new StartupError("--tolerance must be 0 or more.");
  if (length !== undefined && ![6, 7, 8].includes(length)) throw new StartupError("--run must be 6, 7 or 8.");
  return {
    indicator: positionals[0] ?? "",
    area: values.area,
    ...{ goal: number("goal"), low: number("low"), high: number("high"), tolerance, run: length },
    in: values.percent ? ("percent" as const) : ("points" as const),
    asAt: readInstant(values["as-at"]),
  };
}

function tryParse<Found>(parse: () => Found): Found {
  try {
    return parse();
  } catch (error) {
    throw new StartupError(`${(error as Error).message.split(". ")[0]}. ${USAGE}.`);
  }
}

function readInstant(text: string | undefined): Date | undefined {
  if (text === undefined) return undefined;
  const instant = new Date(text);
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(instant.getTime())) return instant;
  throw new StartupError(`--as-at must be a day or an instant, like 2026-09-01 or 2026-09-01T09:00:00Z.`);
}

/** @throws with the name that was probably meant */
export function named(
  catalogue: Catalogue,
  asked: Pick<Arguments, "indicator" | "area">,
): { indicator: Indicator; area: Area } {
  const indicator = catalogue.findIndicator(asked.indicator);
  if (!indicator) throw new StartupError(unknown("indicator", asked.indicator, catalogue.indicators.keys()));
  const area = catalogue.findArea(asked.area ?? "");
  if (!area || area.level === "comparator")
    throw new StartupError(unknown("area", asked.area ?? "", treeCodes(catalogue)));
  return { indicator, area };
}

function unknown(what: string, name: string, names: Iterable<string>): string {
  const meant = closest(name, names);
  return `There is no ${what} called ${name}${meant ? `; did you mean ${meant}?` : ". The dashboard's pages list them all."}`;
}
