// Warns when areas, or the members of a dimension, do not add up to their total.
import type { Keys } from "#api/db/queries/keys.ts";
import type { Split, UnequalTotal } from "#api/db/queries/unequal-totals.ts";
import type { Catalogue, Indicator } from "#api/domain/catalogue.ts";
import { cutKey, membersOf } from "#api/domain/cut.ts";
import type { Finding } from "#api/ingest/finding.ts";

export const PARTS_DO_NOT_ADD_UP = "parts-do-not-add-up";

/** Each area that the indicator is collected for is a part of the nearest one above it that is, too. */
export function areaSplits(indicators: readonly Indicator[], catalogue: Catalogue, keys: Keys): Split[] {
  return indicators.flatMap((indicator) => {
    const collected = [...catalogue.areas.values()].filter(({ level }) => indicator.levels.includes(level));
    const codes = new Set(collected.map(({ code }) => code));
    const pairs = collected.map(({ code, path }) => ({
      part: code,
      whole: path.slice(0, -1).findLast((above) => codes.has(above)),
    }));
    return [...Map.groupBy(pairs, ({ whole }) => whole)].flatMap(([whole, parts]) =>
      whole === undefined
        ? []
        : parts.map(({ part }) => ({
            indicator: keys.indicators.id(indicator.id),
            split: "area",
            whole: keys.areas.id(whole),
            part: keys.areas.id(part),
            parts: parts.length,
          })),
    );
  });
}

/** Each cut by a dimension whose members part the cases is a part of the same cut without it. */
export function cutSplits(indicators: readonly Indicator[], catalogue: Catalogue, keys: Keys): Split[] {
  const splits: Split[] = [];
  for (const [text, part] of keys.cuts) {
    const members = membersOf(text);
    for (const dimension of Object.keys(members)) {
      const config = catalogue.dimensions.get(dimension);
      if (!config?.partition) continue;
      const { [dimension]: _member, ...others } = members;
      const above = cutKey(others);
      if (!keys.cuts.has(above)) continue;
      for (const indicator of indicators)
        if (Object.keys(members).every((id) => indicator.dimensions.includes(id)))
          splits.push({
            indicator: keys.indicators.id(indicator.id),
            split: dimension,
            whole: keys.cuts.id(above),
            part,
            parts: config.members.length,
          });
    }
  }
  return splits;
}

/** @param by title of the dimension that parts the total; null where its areas do */
export function partsDoNotAddUp(total: UnequalTotal, where: string, by: string | null): Finding {
  const [column, whole, parts] = unequalIn(total);
  const parted = by === null ? "The areas below it" : `The parts by ${by.toLowerCase()}`;
  return {
    severity: "warning",
    row: total.row,
    cell: total.cell,
    column,
    rule: PARTS_DO_NOT_ADD_UP,
    found: String(whole),
    message: `${where}: the ${column} is ${whole}. ${parted} add up to ${parts}. Correct the total or a part, or give the reason when you publish.`,
  };
}

/** Where a part has not come, only what is more than the total is wrong; the rest is the part that is yet to come. */
function unequalIn(
  total: UnequalTotal,
): ["value" | "denominator" | "numerator", number | null, number | null] {
  if (total.value !== null && total.part_value !== null) return ["value", total.value, total.part_value];
  const denominator = ["denominator", total.denominator, total.part_denominator] as const;
  const numerator = ["numerator", total.numerator, total.part_numerator] as const;
  const both = [denominator, numerator];
  const wrong =
    both.find(([, whole, parts]) => (parts ?? 0) > (whole ?? 0)) ??
    both.find(([, whole, parts]) => whole !== parts);
  return [...(wrong ?? numerator)];
}
