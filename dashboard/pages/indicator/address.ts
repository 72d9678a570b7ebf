// The questions in an indicator page's address: which area, which cut, which period of the bars, which view of the trend.
import type { IndicatorPage } from "#api/contract/indicator.ts";

type Cuts = IndicatorPage["cuts"];
export type View = {
  area?: string | undefined;
  by?: string | undefined;
  period?: string | undefined;
  view?: string | undefined;
};

/** The view against its own history; without one, the figures are shown against their target. */
export const OWN_HISTORY = "history";

export const viewInAddress = (asked: string | null): string | undefined =>
  asked === OWN_HISTORY ? OWN_HISTORY : undefined;

/** The address of a view; the trust is what an address without an area shows. */
export function indicatorAddress(id: string, { area, by, period, view }: View, trust?: string): string {
  const query = new URLSearchParams();
  if (area && area !== trust) query.set("area", area);
  if (by) query.set("by", by);
  if (period) query.set("period", period);
  if (view) query.set("view", view);
  const text = query.toString();
  return `/indicators/${id}${text && `?${text}`}`;
}

type Place = Pick<IndicatorPage, "definition" | "area">;

/** The explorer, at the area of the page. */
export function exploringAddress(
  { definition, area }: Place,
  view: { rows?: string; view?: string },
): string {
  const place = area.level === "trust" ? {} : { area: area.code };
  const query = new URLSearchParams({ ...view, ...place });
  return `/explore/${definition.id}?${query}`;
}

/** Whether there are parts, in which a reason can be looked for. */
export const isCut = ({ cuts }: Pick<IndicatorPage, "cuts">): boolean =>
  cuts.levels.length + cuts.dimensions.length > 0;

/** The cut on the page: the one asked for where this area has it, or else the nearest level below, or the first dimension. */
export function cutInView(asked: string | null, { levels, dimensions }: Cuts): string | null {
  const all = [...levels, ...dimensions].map(({ id }) => id);
  if (asked !== null && all.includes(asked)) return asked;
  return all[0] ?? null;
}

export const isAreaCut = (by: string) => by.startsWith("area.");

/** What a link to another area keeps: a cut by agency means the same there, a cut by locality does not. */
export const cutToKeep = (by: string | null): string | undefined =>
  by !== null && !isAreaCut(by) ? by : undefined;

/** The period asked for where the breakdown has it, or else the newest with any figure, or the newest. */
export function periodInView(
  asked: string | null,
  periods: readonly { period: string }[],
  cells: readonly { period: string; value: { kind: string } }[],
): string | null {
  if (asked !== null && periods.some(({ period }) => period === asked)) return asked;
  const withFigures = new Set(
    cells.filter(({ value }) => value.kind === "shown").map(({ period }) => period),
  );
  const newest = periods.findLast(({ period }) => withFigures.has(period)) ?? periods.at(-1);
  return newest?.period ?? null;
}
