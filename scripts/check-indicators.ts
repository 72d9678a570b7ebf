// Checks the catalogue and prints each problem with its file and line: npm run check:indicators
// Targets that are implausible are warnings, and fail nothing.
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dayOf } from "#api/domain/day.ts";
import { formatPeriod } from "#api/domain/periods.ts";
import { targetDoubts } from "#api/domain/plausible-target.ts";
import type { TargetDoubtFacts } from "#api/domain/target-facts.ts";
import { readEnv } from "#api/env.ts";
import { doubtText } from "#api/present/target-doubt.ts";
import { readCatalogue } from "#api/read-catalogue.ts";
import { inUse } from "#api/reading/read-page.ts";
import { readTargetDoubts, standingTargets } from "#api/reading/read-target-doubts.ts";
import { runningDatabase } from "./database/attach.ts";
import { clockOf, lookOn } from "./look-on.ts";

const folder = process.argv[2] ?? "indicators";
const read = readCatalogue(folder);

if ("problems" in read) {
  const { problems } = read;
  for (const { file, line, sentence } of problems) console.error(`${file}:${line}: ${sentence}`);
  console.error(`\n${problems.length === 1 ? "1 problem" : `${problems.length} problems`}`);
  process.exitCode = 1;
} else {
  const { indicators, outcomes, aims, owners, areas, dimensions } = read.catalogue;
  const counts = [
    `${indicators.size} indicators`,
    `${outcomes.length} outcomes`,
    `${aims.size} aims`,
    `${owners.size} owners`,
    `${areas.size} areas`,
    `${dimensions.size} dimensions`,
  ];
  console.log(`${counts.join(", ")}: no problems`);
  await checkTargets(read.catalogue);
}

async function checkTargets(catalogue: Catalogue): Promise<void> {
  const { DATABASE_URL, DATA_DIR } = readEnv();
  const demonstration = !DATABASE_URL;
  const databaseUrl = DATABASE_URL ?? (await runningDatabase(DATA_DIR, "outcomes").catch(() => null));
  let found = withoutHistory(catalogue, demonstration);
  let ground =
    "history was not looked at, because no database is up: start the dashboard, or set DATABASE_URL";
  if (databaseUrl !== null)
    try {
      await lookOn({ databaseUrl, catalogue, demonstration }, async (viewpoint) => {
        found = await readTargetDoubts(viewpoint);
        ground = "held against the published history";
      });
    } catch {
      ground =
        "history was not looked at, because the database could not be read: is it up, and of this version?";
    }
  for (const { indicator, area, target, doubt } of found.doubted) {
    const whose = target.area === null ? "" : ` for ${area.name}`;
    console.log(
      `warning: ${folder}/${indicator.outcomes[0]}/${indicator.id}.yaml: target from ${formatPeriod(target.from)}${whose}: ${doubtText(doubt, target, indicator)}`,
    );
  }
  console.log(`${found.looked} targets, ${found.doubted.length} in doubt; ${ground}`);
}

/** By the ends of the scale alone. */
function withoutHistory(catalogue: Catalogue, demonstration: boolean): TargetDoubtFacts {
  const today = dayOf(clockOf(catalogue, demonstration));
  const held = standingTargets({ catalogue, today }, [...catalogue.indicators.values()].filter(inUse));
  const doubted = held.flatMap((each) =>
    targetDoubts(each.target, [], each.indicator).map((doubt) => ({ ...each, doubt })),
  );
  return { doubted, looked: held.length };
}
