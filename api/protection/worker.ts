// The thread's own side: takes jobs one after the other, and answers each.
import { parentPort } from "node:worker_threads";
import { withhold } from "#api/domain/protection/withhold.ts";
import { seesSmall, sightOfKey } from "#api/domain/sight.ts";
import type { BenchAnswer, BenchJob } from "./bench.ts";
import { loadLinearProgramming } from "./linear-program.ts";

const solver = await loadLinearProgramming();

parentPort?.on("message", ({ number, job }: { number: number; job: BenchJob }) => {
  parentPort?.postMessage(answerOf(number, job));
});

function answerOf(
  number: number,
  { indicators, figures, areas, dimensions, root, sight, earlier }: BenchJob,
): BenchAnswer {
  try {
    const trust = areas.get(root);
    if (!trust) throw new Error(`there is no area ${root}`);
    const eyes = sightOfKey(sight);
    const withheld = withhold(
      {
        indicators,
        figures,
        catalogue: { areas, dimensions, root: trust },
        sees: (indicator, area) => seesSmall(eyes, indicator, area),
        earlier,
      },
      solver,
    );
    return { number, withheld };
  } catch (error) {
    return { number, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
