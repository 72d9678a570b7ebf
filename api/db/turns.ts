// Lets a few at a time through to what is slow, so that it cannot take every database connection from everybody else.
import type pg from "pg";

type Line = { free: number; queue: (() => void)[] };
const lines = new WeakMap<pg.Pool, Record<keyof typeof SHARES, Line>>();

/** Of the pool's connections. A return holds one for long and needs another for moments, so the shares leave room;
 * publishing has a line of its own, since an upload may be as slow as its sender's network. Signing in wants one only, and
 * through the council's provider waits on it for an answer from there. */
const SHARES = { submit: 0.4, publish: 0.2, signIn: 0.4, provider: 0.2 };

export async function inTurn<Answer>(
  pool: pg.Pool,
  what: keyof typeof SHARES,
  work: () => Promise<Answer>,
): Promise<Answer> {
  const line = linesOf(pool)[what];
  if (line.free > 0) line.free--;
  else await new Promise<void>((go) => line.queue.push(go));
  try {
    return await work();
  } finally {
    const next = line.queue.shift();
    if (next) next();
    else line.free++;
  }
}

function linesOf(pool: pg.Pool) {
  const open = (share: number): Line => ({
    free: Math.max(1, Math.floor(pool.options.max * share)),
    queue: [],
  });
  const known = lines.get(pool) ?? {
    submit: open(SHARES.submit),
    publish: open(SHARES.publish),
    signIn: open(SHARES.signIn),
    provider: open(SHARES.provider),
  };
  lines.set(pool, known);
  return known;
}
