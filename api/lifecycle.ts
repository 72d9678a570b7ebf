// The life of a process: what was opened is closed in reverse order, on a signal, on a failure, or when its parent dies.
import { explainFailure } from "./explain-failure.ts";

export type Lifecycle = {
  /** Registers what to close; the last opened is the first closed. */
  onStop(close: () => Promise<unknown>): void;
  /** Ends the process because of an error, told in a sentence. */
  fail(error: unknown): Promise<void>;
};

/** npm and the terminal may both deliver one Ctrl-C; a person who means "at once" takes longer than this to repeat it. */
const echo = 1000;

export async function run(start: (life: Lifecycle) => Promise<void>): Promise<void> {
  const closers: (() => Promise<unknown>)[] = [];
  let asked = 0;

  async function end(code: number): Promise<void> {
    asked ||= Date.now();
    process.exitCode = code;
    for (let close = closers.pop(); close; close = closers.pop()) {
      await close().catch((error: unknown) => console.error(explainFailure(error)));
    }
    process.exit();
  }

  function stop(): void {
    if (asked === 0) void end(0);
    else if (Date.now() - asked > echo) process.exit(1);
  }

  async function fail(error: unknown): Promise<void> {
    // Once asked to stop, what fails is only what the closing cut short.
    if (asked > 0) return;
    asked = Date.now();
    console.error(explainFailure(error));
    await end(1);
  }

  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  process.on("disconnect", stop);
  await start({ onStop: (close) => closers.push(close), fail }).catch(fail);
}
