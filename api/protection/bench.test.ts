// A thread that dies or hangs: whoever waited is told, and the next job has another.
import { afterEach, expect, test } from "vitest";
import { type Bench, type BenchJob, openBench } from "./bench.ts";

let bench: Bench;
afterEach(() => bench.close());

/** A thread that is told by the job's sight what to do. */
const FILE = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", ({ number, job: { sight } }) => {
      if (sight === "die") process.exit(3);
      if (sight === "throw") throw new Error("thrown");
      if (sight === "hang") for (;;);
      if (sight === "fail") parentPort.postMessage({ number, problem: "did not work" });
      else parentPort.postMessage({ number, withheld: { figures: [], slacks: [], exposed: 0 } });
    });
  `)}`,
);
const job = (sight: string): BenchJob => ({
  ...{ indicators: [], figures: [], areas: new Map(), dimensions: new Map(), root: "town", sight },
});

test.each([
  ["die", /ended with 3/],
  ["throw", /thrown/],
  ["hang", /no answer within/],
  ["fail", /did not work/],
])("told to %s, it fails whoever waits, and the next job is done", async (sight, problem) => {
  bench = openBench({ file: FILE, patienceMs: 300 });
  await bench.work(job("well"));
  await expect(bench.work(job(sight))).rejects.toThrow(problem);
  expect(await bench.work(job("well"))).toMatchObject({ exposed: 0 });
});

test("closed, it fails whoever waits, and those who come later", async () => {
  bench = openBench({ file: FILE });
  const waiting = bench.work(job("hang"));
  const closing = bench.close();
  await expect(waiting).rejects.toThrow("closing");
  await closing;
  await expect(bench.work(job("well"))).rejects.toThrow("closing");
});
