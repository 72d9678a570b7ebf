// node scripts/reliability/replay.ts [shuffles]: sends every return of the demonstration in the order it came, and in others that
// respect supersession; each must end in the same register. Prints the register, and what keeping it adds to a publication.
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { migrate } from "#api/db/migrate.ts";
import { readEnv } from "#api/env.ts";
import type { Services } from "#api/http/services.ts";
import { takeUpRegister } from "#api/register/take-up.ts";
import { createServices } from "#api/services.ts";
import { ensureDatabase, openEmbedded, removeDataDirectory } from "#scripts/database/embedded.ts";
import { registerLines, send, sentFiles, shuffled, supersessions } from "./replaying.ts";

const shuffles = Number(process.argv[2] ?? 3);
const files = sentFiles();
const dataDir = await mkdtemp(join(tmpdir(), "outcomes-replay-"));
const postgres = await openEmbedded({ dataDir, durable: false });
try {
  const first = await replay(
    "in-order",
    files.map((_, index) => index),
  );
  console.log(first.lines.join("\n"));
  console.log(`${first.lines.length} lines. ${first.spent}`);
  for (let turn = 1; turn <= shuffles; turn += 1) {
    const name = `order-${turn}`;
    const { lines, spent } = await replay(name, shuffled(files.length, first.pairs, name));
    const differ = [
      ...first.lines.filter((line) => !lines.includes(line)).map((line) => `- ${line}`),
      ...lines.filter((line) => !first.lines.includes(line)).map((line) => `+ ${line}`),
    ];
    console.log(
      differ.length === 0 ? `${name}: the same register. ${spent}` : `${name}:\n${differ.join("\n")}`,
    );
    if (differ.length > 0) process.exitCode = 1;
  }
} finally {
  await postgres.stop();
  await removeDataDirectory(dataDir);
}

async function replay(name: string, order: readonly number[]) {
  const url = await ensureDatabase(postgres, name.replace("-", "_"));
  await migrate(url);
  const services = await createServices({
    env: { ...readEnv({}), DATABASE_URL: url },
    demonstration: true,
    log: pino({ level: "silent" }),
  });
  try {
    const took: { file: string; ms: number; whole: number }[] = [];
    const numbers = new Map<number, number>();
    for (const index of order) {
      const file = files[index];
      if (!file) continue;
      const clock = { ms: 0 };
      const began = performance.now();
      numbers.set(await send(timed(services, clock), file), index);
      took.push({ file: file.file, ms: clock.ms, whole: performance.now() - began });
    }
    const pairs = (await supersessions(services.pool)).flatMap(({ before, after }) => {
      const [a, b] = [numbers.get(before), numbers.get(after)];
      return a === undefined || b === undefined ? [] : [{ before: a, after: b }];
    });
    const began = performance.now();
    const { raised, changed, corrected } = await takeUpRegister(services);
    const anew = `Worked out anew in ${(performance.now() - began).toFixed(0)} ms: ${raised + changed + corrected} changes.`;
    if (raised + changed + corrected > 0) process.exitCode = 1;
    return { lines: await registerLines(services.pool), pairs, spent: `${summary(took)} ${anew}` };
  } finally {
    await services.close();
  }
}

function timed(services: Services, clock: { ms: number }): Services {
  return {
    ...services,
    evaluateRisks: async (...given) => {
      const began = performance.now();
      await services.evaluateRisks(...given);
      clock.ms += performance.now() - began;
    },
  };
}

/** Monthly files have the month in their name. */
function summary(took: readonly { file: string; ms: number; whole: number }[]): string {
  const monthly = took.filter(({ file }) => /returns\/\d{4}-\d{2}\//.test(file));
  const others = took.filter((one) => !monthly.includes(one));
  const all = took.reduce((sum, { ms }) => sum + ms, 0);
  const whole = took.reduce((sum, one) => sum + one.whole, 0);
  const middle = (list: typeof took) => list.map(({ ms }) => ms).sort((a, b) => a - b)[list.length >> 1] ?? 0;
  return [
    `Register: p50 ${middle(monthly).toFixed(1)} ms of a monthly file (${monthly.length})`,
    `${middle(others).toFixed(1)} ms of the others (${others.length})`,
    `${(all / 1000).toFixed(1)} s of ${(whole / 1000).toFixed(1)} s in all.`,
  ].join(", ");
}
