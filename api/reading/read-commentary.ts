// Reads what owners said, marked stale where the figure they wrote of is another one by now.
import { commentaries } from "#api/db/queries/commentaries.ts";
import type { Area, Indicator } from "#api/domain/catalogue.ts";
import type { Commentary } from "#api/domain/commentary.ts";
import { saysTheSame } from "#api/domain/made-total.ts";
import { readFigures } from "./figures.ts";
import type { Viewpoint } from "./viewpoint.ts";

export async function readCommentary(
  viewpoint: Viewpoint,
  { indicators, areas }: { indicators: readonly Indicator[]; areas: readonly Area[] },
): Promise<Commentary[]> {
  const { db, version } = viewpoint;
  const said = await commentaries(db, {
    indicators: indicators.map(({ id }) => id),
    areas: areas.map(({ code }) => code),
    version,
  });
  const ofTotals = said.filter(({ made }) => made !== null);
  if (ofTotals.length === 0) return said;
  const figures = await readFigures(viewpoint, {
    indicators: indicators.filter(({ id }) => ofTotals.some(({ indicator }) => indicator === id)),
    areas: areas.filter(({ code }) => ofTotals.some(({ area }) => area === code)),
    cuts: [""],
    received: ({ id }) => [
      ...new Set(ofTotals.filter(({ indicator }) => indicator === id).map(({ period }) => period)),
    ],
  });
  return said.map((comment) => {
    const indicator = indicators.find(({ id }) => id === comment.indicator);
    const area = areas.find(({ code }) => code === comment.area);
    if (comment.made === null || !indicator || !area) return comment;
    const total = figures.result(indicator, area, "", comment.period);
    return { ...comment, stale: !saysTheSame(comment.made, total) };
  });
}
