// What is hidden beside small numbers from whoever reads: asked of every figure before it may be shown.
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import { seesSmall, sightKey } from "#api/domain/sight.ts";
import { hiddenTogether, type Place, type Withheld, type WithheldSpan } from "#api/domain/withheld.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** A period's key is below this. */
const AFTER_ALL = 2_147_483_647;

type Reader = Pick<Viewpoint, "catalogue" | "sight" | "withholding">;

/** To be read after the figures: what is worked out later covers the figures of before too.
 * @param asked what the figures were read of; periods by their keys, both included */
export function readWithheld(
  reader: Reader,
  asked: {
    indicators: readonly Indicator[];
    areas: readonly Area[];
    cuts: readonly string[];
    from?: number;
    to?: number;
  },
): Promise<Withheld> {
  const { from = 0, to = AFTER_ALL } = asked;
  const beside = asked.cuts.some((cut) => cut !== "") || asked.areas.some((area) => isBeside(area, reader));
  const indicators = asked.indicators.filter((indicator) => beside || isLimited(indicator, reader));
  return readSpans(
    reader,
    indicators.map((indicator) => ({ indicator, from, to })),
  );
}

/** Of single figures, wherever they are. */
export const readWithheldOf = (reader: Reader, places: readonly Place[]): Promise<Withheld> => {
  const wanted = places.filter((place) => isInDoubt(reader, place));
  const spans = new Map(
    wanted.map(({ indicator, period }) => [
      `${indicator.id} ${period}`,
      { indicator, from: period, to: period },
    ]),
  );
  return readSpans(reader, [...spans.values()]);
};

/** Of figures that are not published: nobody knows yet what could be worked out from them, so that those who may not see small
 * numbers are shown the trust's own totals alone. */
export const notPublished =
  (reader: Pick<Reader, "catalogue" | "sight">): Withheld =>
  (place) =>
    !seesSmall(reader.sight, place.indicator, place.area) && isInDoubt(reader, place);

async function readSpans(
  { catalogue, sight, withholding }: Reader,
  spans: readonly WithheldSpan[],
): Promise<Withheld> {
  return spans.length === 0 ? () => false : withholding({ catalogue, sight, spans });
}

const isInDoubt = (
  reader: Pick<Reader, "catalogue" | "sight">,
  { indicator, area, cut }: Omit<Place, "period">,
): boolean =>
  (cut !== "" && area.level !== "comparator") || isBeside(area, reader) || isLimited(indicator, reader);

/** The trust's own total is told to everybody who sees no small number: others are hidden to make it so. */
const isBeside = (area: Area, { catalogue }: Pick<Reader, "catalogue">): boolean =>
  area.level !== "comparator" && area.code !== catalogue.root.code;

/** Whether somebody sees some of the small numbers: what they see may give the total away that others are told. */
const isLimited = (
  indicator: Indicator,
  { sight, catalogue }: Pick<Reader, "sight" | "catalogue">,
): boolean => sightKey(sight, hiddenTogether(indicator, catalogue), catalogue) !== "";
