// Works out what nobody has asked for yet, so that nobody waits for it: the newest periods first.
import { setTimeout as pause } from "node:timers/promises";
import { allTurns } from "#api/db/queries/figure-turn.ts";
import { limitsOfAnalysts } from "#api/db/queries/people.ts";
import { withheldStates } from "#api/db/queries/withheld.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { endOf, periodFromKey } from "#api/domain/periods.ts";
import { NO_SIGHT, sightKey } from "#api/domain/sight.ts";
import { togetherOf } from "./hidden-together.ts";
import type { Needed, Workings, WorkingsServices } from "./workings.ts";

const LONGEST_REST_MS = 1000;

/** @param stop asked between two of them */
export async function warm(
  { read, pool, log, catalogue }: WorkingsServices & { catalogue(): Catalogue },
  workings: Workings,
  stop: () => boolean,
): Promise<void> {
  const stale = await staleOf({ read, pool }, catalogue());
  const began = performance.now();
  for (const needed of stale) {
    if (stop()) return;
    const start = performance.now();
    await workings.prepare(needed);
    // Half the time is left to those who are looking at pages.
    await pause(Math.min(performance.now() - start, LONGEST_REST_MS), undefined, { ref: false });
  }
  if (stale.length > 0)
    log.info({ periods: stale.length, ms: Math.round(performance.now() - began) }, "hiding worked out");
}

/** What is absent or stale for those who see no small number, for analysts of a part of the trust, and for every other sight
 * that somebody had. */
async function staleOf(
  { read, pool }: Pick<WorkingsServices, "read" | "pool">,
  catalogue: Catalogue,
): Promise<Needed[]> {
  const [turns, states, limits] = await Promise.all([
    allTurns(read),
    withheldStates(read),
    limitsOfAnalysts(pool),
  ]);
  const needed = new Map<string, Needed>();
  const sights = new Map<string, Set<string>>();
  for (const { indicator: id, sight } of states) {
    const indicator = catalogue.indicators.get(id);
    const together = indicator && togetherOf(catalogue, indicator);
    if (together) sights.set(together.id, (sights.get(together.id) ?? new Set([""])).add(sight));
  }
  for (const { indicator: id, period, publication } of turns) {
    const indicator = catalogue.indicators.get(id);
    if (!indicator) continue;
    const together = togetherOf(catalogue, indicator);
    const limited = limits.map((localities) =>
      sightKey({ ...NO_SIGHT, localities }, together.indicators, catalogue),
    );
    for (const sight of new Set(["", ...(sights.get(together.id) ?? []), ...limited])) {
      const key = `${together.id} ${period} ${sight}`;
      const before = needed.get(key);
      needed.set(key, {
        ...{ together, catalogue, period, sight },
        publication: Math.max(publication, before?.publication ?? 0),
        returned: [...(before?.returned ?? []), id],
      });
    }
  }
  const there = new Map(states.map((row) => [`${row.indicator} ${row.period} ${row.sight}`, row]));
  const stale = [...needed.values()].filter(({ together, period, sight, publication, returned }) =>
    returned.some((id) => {
      const row = there.get(`${id} ${period} ${sight}`);
      return row === undefined || row.rules !== together.rules || row.publication < publication;
    }),
  );
  const end = ({ period }: Needed) => endOf(periodFromKey(period));
  return stale.sort((a, b) => (end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : 0));
}
