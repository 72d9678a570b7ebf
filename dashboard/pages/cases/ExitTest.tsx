// Whether the case has done its work: the exit test, held against the indicator itself, and its figures.
import type { SolutionCase } from "#api/contract/cases.ts";
import { numbered } from "#dashboard/pages/risk/marks.ts";
import { ActsChart } from "#dashboard/pages/risk/RiskTrend.tsx";
import { Tests } from "#dashboard/pages/risk/Tests.tsx";
import { Details } from "#dashboard/ui/Details.tsx";

export function ExitTest({ page: { exit, entry } }: { page: SolutionCase }) {
  return (
    <section aria-labelledby="exit">
      <h2 className="govuk-heading-m" id="exit">
        Exit test
      </h2>
      <p className="govuk-body">{exit.text}</p>
      <Tests tests={exit.tests} />
      {entry.length > 0 && (
        <Details summary="How it stood when the case was opened">
          <Tests tests={entry} />
        </Details>
      )}
    </section>
  );
}

export function CaseTrend({ page }: { page: SolutionCase }) {
  const { risk, opened, closed, exit, series } = page;
  const marks = numbered(series, [
    { period: null, at: opened.at, text: `case opened, ${opened.dayText}` },
    ...(closed ? [{ period: null, at: closed.at, text: `case closed, ${closed.dayText}` }] : []),
  ]);
  return (
    <ActsChart
      name={`case-${page.id}`}
      title="The figures since before the case"
      about={`${risk.indicator.title}, ${risk.area.name}`}
      summary={exit.text}
      marks={marks}
      page={page}
    />
  );
}
