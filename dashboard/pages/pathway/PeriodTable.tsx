// One step month by month, or quarter by quarter.
import type { PathwayPage, PathwayStep } from "#api/contract/pathway.ts";
import { partsText } from "#dashboard/charts/value-words.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { type Asked, pathwayAddress, stepAddress } from "./address.ts";

type Props = { page: PathwayPage; asked: Asked; trust: string | undefined };

export function PeriodTable({ page, asked, trust }: Props) {
  const { id, steps, worst } = page;
  const named = (wanted: string | null) => steps.find(({ indicator }) => indicator.id === wanted);
  const step = named(asked.step) ?? named(worst) ?? steps[0];
  if (!step) return null;
  return (
    <section aria-labelledby="over-time">
      <h2 className="govuk-heading-m" id="over-time">
        {step.title}, {step.frequency === "quarter" ? "quarter by quarter" : "month by month"}
      </h2>
      <nav aria-label="Steps" className="choice no-print">
        <ul>
          {steps.map(({ indicator, title }) => (
            <li key={indicator.id}>
              <Link
                to={`${pathwayAddress(id, { ...asked, step: indicator.id }, trust)}#over-time`}
                className="choice__link"
                aria-current={indicator.id === step.indicator.id ? "true" : undefined}
              >
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Periods step={step} page={page} trust={trust} />
      {page.by && (
        <p className="govuk-body no-print">
          <Link to={stepAddress(step, page, { trust })}>
            See each {page.by.title.toLowerCase()} over time in the explorer
          </Link>
        </p>
      )}
    </section>
  );
}

function Periods({ step, page, trust }: { step: PathwayStep; page: PathwayPage; trust: string | undefined }) {
  const { title, series, periods, of, frequency } = step;
  const period = frequency === "quarter" ? "Quarter" : "Month";
  if (series.length === 0)
    return <p className="govuk-body">No whole quarter lies in {page.spanText}: choose more months.</p>;
  return (
    <CardTable
      caption={`${title}, ${step.spanText}`}
      quiet
      className="period-table"
      columns={[
        { text: period },
        { text: of ? "Share" : "Number", numeric: true },
        ...(of ? [{ text: `Of ${of}`, numeric: true }, { text: "Status" }] : []),
      ]}
    >
      <tbody>
        {series.map((cell, index) => (
          <Row
            key={cell.period}
            head={
              <Link to={stepAddress(step, page, { trust, at: cell.period })}>
                {periods[index]?.periodText ?? cell.period}
              </Link>
            }
          >
            <Cell label={of ? "Share" : "Number"} numeric>
              <ValueText value={cell.value} />
            </Cell>
            {of && (
              <Cell label="Cases" numeric>
                {partsText(cell.value)}
              </Cell>
            )}
            {of && (
              <Cell label="Status">
                <StatusTag status={cell.status} />
              </Cell>
            )}
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
