// Everything the owners said of this indicator and area, newest first; what was replaced stays readable.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { historyAddress } from "#dashboard/pages/history/address.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { Remark } from "#dashboard/ui/Remark.tsx";
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import { isSmall } from "#dashboard/ui/small.ts";

type Point = IndicatorPage["series"][number];

const AT_FIRST = 3;

export function CommentarySection({ page }: { page: IndicatorPage }) {
  const said = page.series.filter(({ commentary }) => commentary.length > 0).toReversed();
  const earlier = said.slice(AT_FIRST);
  return (
    <section aria-labelledby="commentary" className="commentary">
      <h2 className="govuk-heading-m" id="commentary">
        Commentary
      </h2>
      {said.length === 0 && (
        <p className="govuk-body">
          Nothing has been said about {page.area.name} yet. Commentary comes with a return, and is compulsory
          where a figure is off target.
        </p>
      )}
      <Said points={said.slice(0, AT_FIRST)} page={page} />
      {earlier.length > 0 && (
        <Details summary={`Show ${plural(earlier.length, "earlier period")}`}>
          <Said points={earlier} page={page} />
        </Details>
      )}
    </section>
  );
}

function Said({ points, page }: { points: readonly Point[]; page: IndicatorPage }) {
  const { definition, area } = page;
  const about = { here: area.code, maySend: page.may.send };
  const historyOf = (period: string) =>
    historyAddress({ indicator: definition.id, period, area: area.code }, area.path[0]?.code);
  return points.map(({ period, periodText, value, commentary }) => (
    <article key={period} className="commentary__entry keep-together">
      <h3 className="govuk-heading-s">
        {periodText}{" "}
        <span className="commentary__value">
          {value.text}
          {isSmall(value) && <SmallMark />}
        </span>
        <Link to={historyOf(period)} className="govuk-link commentary__history no-print">
          History<span className="govuk-visually-hidden"> of the figure for {periodText}</span>
        </Link>
      </h3>
      <div>
        {[...Map.groupBy(commentary, ({ area }) => area.code).values()].map(([current, ...replaced]) => (
          <div key={current?.area.code}>
            {current && <Remark remark={current} {...about} />}
            {replaced.length > 0 && (
              <Details summary={plural(replaced.length, "earlier version")}>
                {replaced.map((remark) => (
                  <Remark key={remark.submission} remark={remark} {...about} />
                ))}
              </Details>
            )}
          </div>
        ))}
      </div>
    </article>
  ));
}
