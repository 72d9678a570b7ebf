// Lets a few at a time through to what is slow, so that it cannot take every database connection from everybody else.
import type pg from "pg";

type Bounds = {
  /** Of the pool's connections. */
  share?: number;
  /** For each of those who come. */
  each?: number;
  /** How many may wait. Whoever comes later would wait for longer than anybody does. */
  longest?: number;
  patienceMs?: number;
};

/** A return holds a connection for long and needs another for moments, so the shares leave room; publishing has a line of
 * its own, since an upload may be as slow as its sender's network. Signing in holds one while a password is hashed, and
 * through the council's provider while that is asked, which takes seconds where it hangs. */
const LINES = {
  // One sender's slow files must not take every place of the next line. It waits a minute, and longer than any person would.
  upload: { each: 2, longest: 50, patienceMs: 60_000 },
  submit: { share: 0.4 },
  publish: { share: 0.2 },
  // A workbook is read by one of two programs for all, for ten seconds where it is large.
  look: { each: 2, longest: 50, patienceMs: 60_000 },
  signIn: { share: 0.4, longest: 50 },
  provider: { share: 0.4, longest: 50, patienceMs: 10_000 },
} as const satisfies Record<string, Bounds>;

type What = keyof typeof LINES;
type Line = Bounds & { free: number; queue: (() => void)[]; leave(): void };
const lines = new WeakMap<pg.Pool, Map<string, Line>>();

/** Nothing was begun: too many wait already, or it waited for too long. */
export class NoTurn extends Error {}

/** @param who comes, where each has a line of their own
 * @throws NoTurn */
export async function inTurn<Answer>(
  pool: pg.Pool,
  what: What,
  work: () => Promise<Answer>,
  who = "",
): Promise<Answer> {
  const line = lineOf(pool, what, who);
  if (line.free > 0) line.free--;
  else await wait(line, what);
  try {
    return await work();
  } finally {
    const next = line.queue.shift();
    if (next) next();
    else line.leave();
  }
}

async function wait({ queue, longest = Infinity, patienceMs }: Line, what: What): Promise<void> {
  if (queue.length >= longest) throw new NoTurn(`${queue.length} wait for ${what} already`);
  await new Promise<void>((resolve, reject) => {
    let alarm: NodeJS.Timeout | undefined;
    const go = () => {
      clearTimeout(alarm);
      resolve();
    };
    queue.push(go);
    if (patienceMs === undefined) return;
    alarm = setTimeout(() => {
      queue.splice(queue.indexOf(go), 1);
      reject(new NoTurn(`waiting for ${what} took longer than ${patienceMs} ms`));
    }, patienceMs);
  });
}

function lineOf(pool: pg.Pool, what: What, who: string): Line {
  const known = lines.get(pool) ?? new Map<string, Line>();
  lines.set(pool, known);
  const name = `${what} ${who}`;
  const bounds: Bounds = LINES[what];
  const places = bounds.each ?? Math.max(1, Math.floor(pool.options.max * (bounds.share ?? 1)));
  const line = known.get(name) ?? {
    ...bounds,
    free: places,
    queue: [],
    leave() {
      // Nobody is left in it: lines of people who came once would otherwise be kept for ever.
      if (++this.free === places) known.delete(name);
    },
  };
  known.set(name, line);
  return line;
}
