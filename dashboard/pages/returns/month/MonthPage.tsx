// Every return that is due in a month, on the day on which it is due.
import "./month.scss";
import { getReturnsMonth } from "#api/contract/calendar.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { ReturnsNav } from "#dashboard/pages/returns/ReturnsNav.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { MonthGrid } from "./MonthGrid.tsx";

export default function MonthPage() {
  const month = useSearch().get("month") || undefined;
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    getReturnsMonth,
    { query: { month } },
    { keep: true },
  );
  const failed = error && (!data || isPlaceholderData);
  return (
    <>
      <PageHeading title={data ? `Returns due in ${data.monthText}` : "Returns due in a month"} />
      <ReturnsNav />
      {failed ? (
        <>
          <Failed problem={error} retry={refetch} />
          <p className="govuk-body">
            <Link to="/returns/month">Show this month</Link>
          </p>
        </>
      ) : data ? (
        <div aria-busy={isPlaceholderData}>
          <p className="govuk-body">{data.sentence}</p>
          <nav className="choice no-print" aria-label="Month">
            <ul>
              <li>
                <Link to={`/returns/month?month=${data.previous}`} className="choice__link">
                  Previous month
                </Link>
              </li>
              {data.month !== data.today.slice(0, 7) && (
                <li>
                  <Link to="/returns/month" className="choice__link">
                    This month
                  </Link>
                </li>
              )}
              <li>
                <Link to={`/returns/month?month=${data.next}`} className="choice__link">
                  Next month
                </Link>
              </li>
            </ul>
          </nav>
          <MonthGrid month={data} />
        </div>
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the month
          </p>
          <Skeleton lines={1} />
          <Skeleton height={720} />
        </>
      )}
    </>
  );
}
