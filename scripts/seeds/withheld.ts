// seed-data/withheld.ndjson: what is hidden beside the small numbers of the demonstration. Working it out takes minutes, and its
// figures never change; what was worked out from others, or by other rules, is left alone and worked out anew.
import { createHash } from "node:crypto";
import { allTurns } from "#api/db/queries/figure-turn.ts";
import {
  figuresThatStood,
  type KeptFigure,
  keepWithheld,
  keptWithheld,
  type StoodRow,
} from "#api/db/queries/withheld.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { Services } from "#api/http/services.ts";
import { type Together, togetherOf } from "#api/protection/hidden-together.ts";

type Seeded = {
  together: string;
  period: number;
  rules: string;
  /** Of the figures that it was worked out from. */
  hash: string;
  figures: Record<string, KeptFigure[]>;
};
type Source = Pick<Services, "read" | "pool" | "catalogue">;
type Span = { together: Together; period: number; publication: number; hash: string };

/** What this database has worked out, a line for each period of what is hidden together. */
export async function linesOfWithheld({ read, catalogue }: Source): Promise<string[]> {
  const lines: string[] = [];
  for (const { together, period, hash } of await spansOf(read, catalogue())) {
    const { rules, indicators } = together;
    const rows = await keptWithheld(
      read,
      indicators.map(({ id }) => ({ indicator: id, period, sight: "", rules })),
    );
    const figures = Object.fromEntries(rows.map(({ indicator, figures: own }) => [indicator, own]));
    if (rows.length === indicators.length)
      lines.push(JSON.stringify({ together: together.id, period, rules, hash, figures } satisfies Seeded));
  }
  return lines;
}

/** @returns how many of the lines fit the figures and the rules of this database, and are kept in it */
export async function keepSeededWithheld(source: Source, lines: readonly string[]): Promise<number> {
  const spans = new Map(
    (await spansOf(source.read, source.catalogue())).map((span) => [
      `${span.together.id} ${span.period}`,
      span,
    ]),
  );
  const fitting = lines.flatMap((line) => {
    const seeded = JSON.parse(line) as Seeded;
    const span = spans.get(`${seeded.together} ${seeded.period}`);
    const fits = span?.hash === seeded.hash && span.together.rules === seeded.rules;
    return fits ? [{ ...seeded, publication: span.publication }] : [];
  });
  await keepWithheld(
    source.pool,
    fitting.flatMap(({ period, rules, publication, figures }) =>
      Object.entries(figures).map(([indicator, own]) => ({
        ...{ indicator, period, sight: "", rules, publication },
        figures: own,
      })),
    ),
  );
  return fitting.length;
}

async function spansOf(read: Services["read"], catalogue: Catalogue): Promise<Span[]> {
  const groups = new Map<string, { together: Together; periods: Map<number, number> }>();
  for (const { indicator: id, period, publication } of await allTurns(read)) {
    const indicator = catalogue.indicators.get(id);
    if (!indicator) continue;
    const together = togetherOf(catalogue, indicator);
    const group = groups.get(together.id) ?? { together, periods: new Map<number, number>() };
    group.periods.set(period, Math.max(publication, group.periods.get(period) ?? 0));
    groups.set(together.id, group);
  }
  const spans: Span[] = [];
  for (const { together, periods } of [...groups.values()].sort((a, b) =>
    a.together.id < b.together.id ? -1 : 1,
  )) {
    const ids = together.indicators.map(({ id }) => id);
    const byPeriod = Map.groupBy(
      await figuresThatStood(read, ids, [...periods.keys()]),
      ({ period }) => period,
    );
    for (const [period, publication] of [...periods].sort(([a], [b]) => a - b))
      spans.push({ together, period, publication, hash: hashOf(byPeriod.get(period) ?? []) });
  }
  return spans;
}

/** The same for the same figures in the same order of publications, whatever numbers those have. */
function hashOf(rows: readonly StoodRow[]): string {
  const order = [
    ...new Set(rows.flatMap(({ since, until }) => [since, until ?? Number.POSITIVE_INFINITY])),
  ].sort((a, b) => a - b);
  const said = rows
    .map(({ since, until, indicator, area, cut, numerator, denominator, value, missing }) =>
      JSON.stringify([
        ...[indicator, area, cut, numerator, denominator, value, missing],
        ...[order.indexOf(since), until === null ? null : order.indexOf(until)],
      ]),
    )
    .sort();
  return createHash("sha256").update(said.join("\n")).digest("base64url").slice(0, 22);
}
