// The small integers that stand for codes of the catalogue. A code keeps its number for ever, also when it leaves the catalogue.
import type pg from "pg";

export class Names {
  readonly #ids = new Map<string, number>();
  readonly #codes = new Map<number, string>();

  add(code: string, id: number): void {
    this.#ids.set(code, id);
    this.#codes.set(id, code);
  }
  has(code: string): boolean {
    return this.#ids.has(code);
  }
  /** The number of a code that is known to have one. */
  id(code: string): number {
    const id = this.#ids.get(code);
    if (id === undefined) throw new RangeError(`${code} has no number yet`);
    return id;
  }
  code(id: number): string {
    const code = this.#codes.get(id);
    if (code === undefined) throw new RangeError(`no code has the number ${id}`);
    return code;
  }
  [Symbol.iterator](): Iterator<[string, number]> {
    return this.#ids[Symbol.iterator]();
  }
}

export type Keys = { indicators: Names; areas: Names; cuts: Names };

/** Which number stands for each indicator and area of the catalogue, and for each cut seen so far? New ones get theirs. */
export async function loadKeys(
  pool: pg.Pool,
  codes: { indicators: Iterable<string>; areas: Iterable<string> },
): Promise<Keys> {
  const keys = { indicators: new Names(), areas: new Names(), cuts: new Names() };
  await read(pool, "indicator", keys.indicators);
  await ensure(pool, "indicator", keys.indicators, codes.indicators);
  await read(pool, "area", keys.areas);
  await ensure(pool, "area", keys.areas, codes.areas);
  await read(pool, "cut", keys.cuts);
  return keys;
}

/** Which number stands for each of these cuts? */
export const ensureCuts = (pool: pg.Pool, keys: Keys, members: Iterable<string>): Promise<void> =>
  ensure(pool, "cut", keys.cuts, members);

type KeyTable = "indicator" | "area" | "cut";
const column = (table: KeyTable) => (table === "cut" ? "members" : "code");

async function read(pool: pg.Pool, table: KeyTable, names: Names, only?: readonly string[]): Promise<void> {
  const { rows } = await pool.query<{ id: number; code: string }>(
    `select id, ${column(table)} as code from ${table} ${only ? `where ${column(table)} = any($1)` : ""}`,
    only ? [only] : [],
  );
  for (const { id, code } of rows) names.add(code, id);
}

/** Outside the caller's transaction: two returns that name the same new cut must not wait for each other's end. */
async function ensure(pool: pg.Pool, table: KeyTable, names: Names, wanted: Iterable<string>): Promise<void> {
  const absent = [...new Set(wanted)].filter((code) => !names.has(code)).sort();
  if (absent.length === 0) return;
  // Only what is really absent is inserted, since a conflict would use up a number too.
  await pool.query(
    `insert into ${table} (${column(table)})
     select wanted from unnest($1::text[]) as wanted
     where not exists (select from ${table} where ${column(table)} = wanted)
     on conflict do nothing`,
    [absent],
  );
  await read(pool, table, names, absent);
}
