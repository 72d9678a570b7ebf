// Says which figures are hidden beside the small ones: worked out once for each period and pair of eyes, kept until figures change.

import { figureTurns } from "#api/db/queries/figure-turn.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { seesSmall, sightKey } from "#api/domain/sight.ts";
import { resultKey, type Withheld, type WithheldSpan, type Withholding } from "#api/domain/withheld.ts";
import { type Together, togetherOf } from "./hidden-together.ts";
import { warm } from "./warm.ts";
import { type Hidden, type Needed, openWorkings, type Workings, type WorkingsServices } from "./workings.ts";

export type Protection = {
  withholding: Withholding;
  /** Works out what is not there yet, in the background, the newest periods first: at the start, and once figures changed. */
  catchUp(): void;
  /** Ends when nothing is being caught up with. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

export type ProtectionServices = WorkingsServices & { catalogue(): Catalogue };

export function createProtection(services: ProtectionServices): Protection {
  const workings = openWorkings(services);
  let closed = false;
  let running: Promise<void> | null = null;
  let again = false;

  const round = async (): Promise<void> => {
    do {
      again = false;
      await warm(services, workings, () => closed);
    } while (again && !closed);
  };

  return {
    withholding: (asked) => withholdingOf(services, workings, asked),
    catchUp: () => {
      again = true;
      if (closed || running) return;
      running = round()
        .catch((error: unknown) => {
          if (!closed)
            services.log.error({ err: error }, "what to hide beside small numbers could not be looked for");
        })
        .finally(() => {
          running = null;
        });
    },
    settled: async () => {
      while (running) await running;
    },
    close: async () => {
      closed = true;
      await workings.close();
      await running;
    },
  };
}

async function withholdingOf(
  { read }: ProtectionServices,
  workings: Workings,
  { catalogue, sight, spans }: Parameters<Withholding>[0],
): Promise<Withheld> {
  const groups = new Map<string, Together>();
  for (const { indicator } of spans) {
    const together = togetherOf(catalogue, indicator);
    groups.set(together.id, together);
  }
  const keys = new Map(
    [...groups].map(([id, { indicators }]) => [id, sightKey(sight, indicators, catalogue)]),
  );
  const turns = await figureTurns(
    read,
    spans.flatMap((span) => turnSpans(catalogue, span)),
  );
  const needed = new Map<string, Needed>();
  for (const { indicator, period, publication } of turns) {
    const together = [...groups.values()].find(({ indicators }) =>
      indicators.some(({ id }) => id === indicator),
    );
    if (!together) continue;
    // What others do not see is marked for those who do.
    for (const eyes of new Set(["", keys.get(together.id) ?? ""])) {
      const place = placeOf(together.id, period, eyes);
      const before = needed.get(place);
      needed.set(place, {
        ...{ together, period, sight: eyes, catalogue },
        publication: Math.max(publication, before?.publication ?? 0),
        returned: [...(before?.returned ?? []), indicator],
      });
    }
  }
  const found = await workings.find(needed);

  return ({ indicator, area, cut, period }, result) => {
    if (result.kind !== "number" || area.level === "comparator") return false;
    const together = togetherOf(catalogue, indicator);
    const eyes = seesSmall(sight, indicator, area) ? "" : (keys.get(together.id) ?? "");
    // Always told to whoever sees no small number: others are hidden to make it so.
    if (eyes === "" && cut === "" && area.code === catalogue.root.code) return false;
    const hidden = found.get(placeOf(together.id, period, eyes));
    return isHidden(hidden, indicator.id, resultKey({ area, cut }, result));
  };
}

/** Of what was not asked for, or could not be worked out, everything. */
const isHidden = (hidden: Hidden | undefined, indicator: string, key: string): boolean =>
  hidden === undefined || hidden === "everything" || (hidden.get(indicator)?.has(key) ?? false);

const placeOf = (together: string, period: number, sight: string) => `${together} ${period} ${sight}`;

const turnSpans = (catalogue: Catalogue, { indicator, from, to }: WithheldSpan) =>
  togetherOf(catalogue, indicator).indicators.map(({ id }) => ({ indicator: id, from, to }));
