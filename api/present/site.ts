// What every page needs once: the trust, today, and what there is to choose from.
import type { Site } from "#api/contract/site.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import { dateLabel, periodLabel } from "#api/domain/period-label.ts";
import { comparePeriods, formatPeriod, type Period, periodsBetween } from "#api/domain/periods.ts";

export function presentSite(
  catalogue: Catalogue,
  today: string,
  newest: Period,
  demonstration: string | null,
): Site {
  const monthly = [...catalogue.indicators.values()].filter(
    ({ frequency, outturnOf, returns }) =>
      frequency === "month" && outturnOf === null && returns.ended === null,
  );
  // The month from which at least half of the monthly indicators are returned: before it a page would be mostly gaps.
  const starts = monthly.map(({ returns }) => returns.from).sort(comparePeriods);
  const first = starts[Math.floor(starts.length / 2)] ?? newest;
  return {
    trust: catalogue.trust.name,
    today,
    todayText: dateLabel(today),
    demonstration,
    outcomes: catalogue.outcomes.map(({ id, title }) => ({ id, title })),
    areas: [...catalogue.areas.values()]
      .filter(({ level }) => level !== "comparator")
      .map(({ code, name, level, parent }) => ({ code, name, level, parent })),
    dimensions: [...catalogue.dimensions.values()].map(({ id, title, members }) => ({
      id,
      title,
      members: members.map((member) => ({ id: member.id, title: member.title })),
    })),
    periods: periodsBetween(first, newest)
      .reverse()
      .map((period) => ({ period: formatPeriod(period), periodText: periodLabel(period) })),
    attribution: catalogue.trust.attribution,
  };
}
