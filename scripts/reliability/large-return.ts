// A return as large as it is asked for, of rows that are all different and nearly all right: monthly proportions, by every
// area that they are collected for, and by every member of their dimensions, alone and in twos.
import { join } from "node:path";
import { loadCatalogue } from "#api/catalogue.ts";
import type { Indicator } from "#api/domain/catalogue.ts";
import { addPeriods, comparePeriods, formatPeriod, makePeriod } from "#api/domain/periods.ts";

const catalogue = loadCatalogue(join(import.meta.dirname, "..", "..", "indicators"));
const ROWS_A_PIECE = 5000;
const LAST_YEAR = 2025;
const MONTHS = 240;

/** @param size in bytes; blank lines fill the last piece up to it */
export function* largeReturn(size: number): Generator<Buffer, void, undefined> {
  const dimensions = [...catalogue.dimensions.keys()];
  let text = `indicator,period,area,${dimensions.join(",")},numerator,denominator\n`;
  let written = 0;
  let rows = 0;
  for (const row of everyRow(dimensions)) {
    text += row;
    rows += 1;
    if (rows % ROWS_A_PIECE > 0) continue;
    if (written + text.length > size) break;
    written += text.length;
    yield Buffer.from(text);
    text = "";
  }
  yield Buffer.alloc(size - written, "\n");
}

function* everyRow(dimensions: readonly string[]): Generator<string, void, undefined> {
  const indicators = [...catalogue.indicators.values()].filter(
    ({ kind, frequency, returns }) =>
      kind === "proportion" && frequency === "month" && returns.ended === null,
  );
  const areas = [...catalogue.areas.values()];
  const newest = makePeriod("month", LAST_YEAR, 12);
  for (let back = 0; back < MONTHS; back += 1)
    for (const indicator of indicators) {
      const period = addPeriods(newest, -back);
      if (comparePeriods(period, indicator.returns.from) < 0) continue;
      for (const { code } of areas.filter(({ level }) => indicator.levels.includes(level)))
        for (const members of cutsOf(indicator, dimensions))
          yield `${indicator.id},${formatPeriod(period)},${code},${members},44,50\n`;
    }
}

/** Everyone, each member, and each two members of different dimensions. */
function cutsOf(indicator: Indicator, dimensions: readonly string[]): string[] {
  const none = dimensions.map(() => "");
  const narrowed = (cut: readonly string[], after: number): string[][] =>
    indicator.dimensions.flatMap((id) => {
      const place = dimensions.indexOf(id);
      const members = catalogue.dimensions.get(id)?.members ?? [];
      return place > after ? members.map((member) => cut.with(place, member.id)) : [];
    });
  const alone = narrowed(none, -1);
  const inTwos = alone.flatMap((cut) =>
    narrowed(
      cut,
      cut.findIndex((member) => member !== ""),
    ),
  );
  return [none, ...alone, ...inTwos].map((cut) => cut.join(","));
}
