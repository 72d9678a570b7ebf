// A thread of its own for working out what to hide: the pages of others go on meanwhile. It begins with the first job.
import { Worker } from "node:worker_threads";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import type { Earlier, StoodFigure, Withheld } from "#api/domain/protection/withhold.ts";

export type BenchJob = {
  indicators: readonly Indicator[];
  figures: readonly StoodFigure[];
  areas: Catalogue["areas"];
  dimensions: Catalogue["dimensions"];
  /** Code of the trust's own area. */
  root: string;
  /** As `sightKey` writes it. */
  sight: string;
  earlier?: Earlier | undefined;
};
export type BenchAnswer = { number: number; withheld: Withheld } | { number: number; problem: string };

export type Bench = { work(job: BenchJob): Promise<Withheld>; close(): Promise<void> };

/** More than the largest return takes many times over: whoever waits longer gets an answer that hides everything. */
const PATIENCE_MS = 60_000;

type Waiting = { resolve(withheld: Withheld): void; reject(problem: Error): void; timer: NodeJS.Timeout };

export function openBench({
  file = new URL("./worker.ts", import.meta.url),
  patienceMs = PATIENCE_MS,
} = {}): Bench {
  let worker: Worker | null = null;
  let closed = false;
  let numbers = 0;
  const waiting = new Map<number, Waiting>();

  /** Whoever waits is told; the next job starts another thread. */
  const fail = (dead: Worker, problem: Error) => {
    if (worker !== dead) return;
    worker = null;
    for (const { reject, timer } of waiting.values()) {
      clearTimeout(timer);
      reject(problem);
    }
    waiting.clear();
    void dead.terminate();
  };

  const begin = (): Worker => {
    const made = new Worker(file);
    // It must not keep a process that is done.
    made.unref();
    made.on("message", (answer: BenchAnswer) => {
      const found = waiting.get(answer.number);
      if (!found) return;
      waiting.delete(answer.number);
      clearTimeout(found.timer);
      if ("withheld" in answer) found.resolve(answer.withheld);
      else found.reject(new Error(answer.problem));
    });
    made.on("error", (error) => fail(made, error instanceof Error ? error : new Error(String(error))));
    made.on("exit", (code) => fail(made, new Error(`the thread ended with ${code}`)));
    return made;
  };

  return {
    work: (job) =>
      new Promise((resolve, reject) => {
        if (closed) throw new Error("the server is closing");
        worker ??= begin();
        const [number, at] = [numbers++, worker];
        const late = () => fail(at, new Error(`no answer within ${patienceMs} ms`));
        waiting.set(number, { resolve, reject, timer: setTimeout(late, patienceMs) });
        worker.postMessage({ number, job });
      }),
    close: async () => {
      closed = true;
      const at = worker;
      if (at) fail(at, new Error("the server is closing"));
      await at?.terminate();
    },
  };
}
