// The name of the month that a page looks back from, known before the page's own answer has come.
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery } from "#dashboard/app/search.ts";

/** @example useTitleWithMonth("Overview") // "Overview, October 2026" */
export function useTitleWithMonth(title: string, answered: string | undefined): string {
  const { period } = usePageQuery();
  const periods = useSite().data?.periods ?? [];
  const expected = period === undefined ? periods[0] : periods.find((month) => month.period === period);
  const month = answered ?? expected?.periodText;
  return month === undefined ? title : `${title}, ${month}`;
}
