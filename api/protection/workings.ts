// What has been worked out of hiding: found in memory, else in the database, else worked out and kept in both.
import type pg from "pg";
import type { ReadDb } from "#api/db/pool.ts";
import { figureTurns } from "#api/db/queries/figure-turn.ts";
import {
  figuresThatStood,
  type KeptFigure,
  keepWithheld,
  keptWithheld,
  type WithheldRow,
} from "#api/db/queries/withheld.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { type Earlier, earlierKey } from "#api/domain/protection/withhold.ts";
import { figureKey } from "#api/domain/withheld.ts";
import { openBench } from "./bench.ts";
import type { Together } from "./hidden-together.ts";
import { createTurns } from "./turns.ts";

export type WorkingsServices = {
  read: ReadDb;
  pool: pg.Pool;
  log: { info(facts: object, message: string): void; error(facts: object, message: string): void };
};

/** Indicators and a period that are worked out together, for one pair of eyes. */
export type Needed = {
  together: Together;
  catalogue: Catalogue;
  period: number;
  /** As `sightKey` writes it. */
  sight: string;
  /** The newest that touched any of the figures: what was worked out of older ones is stale. */
  publication: number;
  /** Ids of the indicators that have figures of the period. */
  returned: readonly string[];
};

/** Keys of the hidden figures by indicator, or everything, where it could not be worked out. */
export type Hidden = ReadonlyMap<string, ReadonlySet<string>> | "everything";

type Known = { rules: string; publication: number; hidden: Hidden; until: number };

export type Workings = {
  /** By the keys of what is asked for. Waits for what has to be worked out. */
  find(needed: ReadonlyMap<string, Needed>): Promise<Map<string, Hidden>>;
  /** Works it out if it is not there, once nobody waits for anything else. */
  prepare(needed: Needed): Promise<void>;
  close(): Promise<void>;
};

/** Nobody waits longer for a page: what is not there by then is hidden from them whole. */
const PATIENCE_MS = 8_000;
/** Periods of indicators kept in memory; about 5 kB each. */
const REMEMBERED = 6000;
/** Where everything is hidden, because it could not be worked out, it is tried again after so long. */
const CLOSED_MS = 30_000;

export function openWorkings({ read, pool, log }: WorkingsServices): Workings {
  const bench = openBench();
  const turns = createTurns<Hidden>(2);
  const memory = new Map<string, Known>();

  const remembered = (needed: Needed): Hidden | undefined => {
    const found = memory.get(keyOf(needed));
    const good =
      found?.rules === needed.together.rules &&
      found.publication >= needed.publication &&
      found.until > performance.now();
    return good ? found.hidden : undefined;
  };
  const remember = (needed: Needed, publication: number, hidden: Hidden): Hidden => {
    const key = keyOf(needed);
    const until = hidden === "everything" ? performance.now() + CLOSED_MS : Number.POSITIVE_INFINITY;
    memory.delete(key);
    memory.set(key, { rules: needed.together.rules, publication, hidden, until });
    for (const oldest of memory.keys()) {
      if (memory.size <= REMEMBERED) break;
      memory.delete(oldest);
    }
    return hidden;
  };

  /** Of these, what somebody has kept and is not stale. */
  const kept = async (all: readonly Needed[]): Promise<Map<Needed, Hidden>> => {
    const rows = await keptWithheld(
      read,
      all.flatMap(({ together, period, sight, returned }) =>
        returned.map((indicator) => ({ indicator, period, sight, rules: together.rules })),
      ),
    );
    const byPlace = new Map(rows.map((row) => [`${row.indicator} ${row.period} ${row.sight}`, row]));
    return new Map(
      all.flatMap((needed) => {
        const { returned, period, sight, publication } = needed;
        const own = returned.flatMap((indicator) => byPlace.get(`${indicator} ${period} ${sight}`) ?? []);
        const fresh = own.filter((row) => row.publication >= publication);
        if (fresh.length < returned.length) return [];
        const hidden = new Map(fresh.map(({ indicator, figures }) => [indicator, keysOf(figures)]));
        const oldest = fresh.reduce(
          (least, row) => Math.min(least, row.publication),
          Number.POSITIVE_INFINITY,
        );
        return [[needed, remember(needed, oldest, hidden)] as const];
      }),
    );
  };

  const workOut = async (needed: Needed): Promise<Hidden> => {
    const { together, period, sight, catalogue } = needed;
    // Each figure of a year less the one before it is a figure too, of one period alone, which no other page shows.
    if (together.indicators.some(({ accumulation }) => accumulation === "year-to-date"))
      return remember(needed, needed.publication, "everything");
    const ids = together.indicators.map(({ id }) => id);
    // In this order: figures that come between make what is worked out look older than it is.
    const touched = await figureTurns(
      read,
      ids.map((indicator) => ({ indicator, from: period, to: period })),
    );
    const publication = touched.reduce((most, turn) => Math.max(most, turn.publication), needed.publication);
    const figures = (await figuresThatStood(read, ids, [period])).filter(({ area }) => {
      const place = catalogue.areas.get(area);
      return place !== undefined && place.level !== "comparator";
    });
    const { areas, dimensions, root } = catalogue;
    const earlier = earlierOf(
      await keptWithheld(
        read,
        ids.map((indicator) => ({ indicator, period, sight, rules: together.rules })),
      ),
    );
    const job = {
      ...{ indicators: together.indicators, figures, areas, dimensions, root: root.code, sight },
      earlier,
    };
    const { figures: found, exposed } = await bench.work(job);
    if (exposed > 0) throw new Error(`${exposed} small numbers could not be protected`);
    const rows = ids.map(
      (indicator): WithheldRow => ({
        ...{ indicator, period, sight, rules: together.rules, publication },
        figures: found
          .filter((figure) => figure.indicator === indicator)
          .map(({ area, cut, numerator, denominator, value }) => [area, cut, numerator, denominator, value]),
      }),
    );
    await keepWithheld(pool, rows);
    const hidden = new Map(rows.map(({ indicator, figures: own }) => [indicator, keysOf(own)]));
    return remember(needed, publication, hidden);
  };

  /** Never less than asked for: what cannot be worked out hides everything. */
  const workedOut = async (needed: Needed): Promise<Hidden> => {
    try {
      return await workOut(needed);
    } catch (error) {
      const { together, period, sight } = needed;
      log.error(
        { err: error, indicators: together.id, period, sight },
        "what to hide could not be worked out",
      );
      return remember(needed, needed.publication, "everything");
    }
  };

  const ask = (needed: Needed, urgent: boolean) =>
    turns.ask(
      `${keyOf(needed)} ${needed.publication} ${needed.together.rules}`,
      () => workedOut(needed),
      urgent,
    );

  return {
    find: async (needed) => {
      const late = deadline(PATIENCE_MS, () =>
        log.info({ waiting: turns.size() }, "a page is answered before it is worked out what to hide"),
      );
      const absent = [...needed.values()].filter((one) => remembered(one) === undefined);
      const found = absent.length > 0 ? await kept(absent) : new Map<Needed, Hidden>();
      return new Map(
        await Promise.all(
          [...needed].map(async ([key, one]) => {
            const hidden =
              remembered(one) ?? found.get(one) ?? (await Promise.race([ask(one, true), late.passed]));
            return [key, hidden] as const;
          }),
        ).finally(late.cancel),
      );
    },
    prepare: async (needed) => {
      // Another server may have been quicker.
      if (remembered(needed) ?? (await kept([needed])).get(needed)) return;
      await ask(needed, false);
    },
    close: () => bench.close(),
  };
}

/** What was worked out last, whatever has come since: it may be remembered. */
function earlierOf(rows: readonly WithheldRow[]): Earlier | undefined {
  if (rows.length === 0) return undefined;
  return {
    publication: rows.reduce((most, row) => Math.max(most, row.publication), 0),
    hidden: new Set(
      rows.flatMap(({ indicator, figures }) => [...keysOf(figures)].map((key) => earlierKey(indicator, key))),
    ),
  };
}

function deadline(ms: number, tell: () => void): { passed: Promise<"everything">; cancel(): void } {
  const { promise, resolve } = Promise.withResolvers<"everything">();
  const timer = setTimeout(() => {
    tell();
    resolve("everything");
  }, ms);
  return { passed: promise, cancel: () => clearTimeout(timer) };
}

const keyOf = ({ together, period, sight }: Needed) => `${together.id} ${period} ${sight}`;

const keysOf = (figures: readonly KeptFigure[]): ReadonlySet<string> =>
  new Set(
    figures.map(([area, cut, numerator, denominator, value]) =>
      figureKey(area, cut, { numerator, denominator, value }),
    ),
  );
