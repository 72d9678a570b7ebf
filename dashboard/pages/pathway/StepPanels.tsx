// The steps in order: how many came through each, against what, over time, and how many waited or dropped out.
import type { PathwayPage, PathwayStep } from "#api/contract/pathway.ts";
import { Sparkline } from "#dashboard/charts/Sparkline.tsx";
import { partsText, plotted, splitUnit } from "#dashboard/charts/value-words.ts";
import { goalOf } from "#dashboard/ui/goal.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { SmallMark } from "#dashboard/ui/SmallMark.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { type Asked, pathwayAddress, stepAddress } from "./address.ts";

type Props = { page: PathwayPage; asked: Asked; trust: string | undefined };

export function StepPanels({ page, asked, trust }: Props) {
  return (
    <section aria-labelledby="steps">
      <h2 className="govuk-heading-m" id="steps">
        Step by step
      </h2>
      <ol className="steps">
        {page.steps.map((step) => (
          <li key={step.indicator.id} className="steps__step">
            <StepPanel step={step} page={page} asked={asked} trust={trust} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StepPanel({ step, page, asked, trust }: Props & { step: PathwayStep }) {
  const { indicator, title, says, counts, span, series, lost, short, spanText } = step;
  const { value, target, status } = span;
  return (
    <>
      <div>
        <h3 className="govuk-heading-s steps__title">{title}</h3>
        {page.worst === indicator.id && <p className="steps__most">Most wait or drop out here</p>}
        <p className="steps__says">{says}</p>
      </div>
      <div>
        <Figure step={step} to={stepAddress(step, page, { trust })} />
      </div>
      <div>
        {!counts && value.kind === "shown" && <Bar value={value.value} goal={goalOf(target)} />}
        {target && (
          <p className="steps__target">
            {value.kind === "shown" && <StatusTag status={status} />}
            <span>Target {target.text}</span>
          </p>
        )}
      </div>
      <div>
        <Sparkline
          points={series.map((cell) => ({ value: plotted(cell.value) }))}
          goal={goalOf(target)}
          small={series.some((cell) => isSmall(cell.value))}
        />
        {spanText !== page.spanText && <p className="steps__when">{spanText}</p>}
      </div>
      <div>
        {lost && lost.count > 0 && (
          <p>
            {lost.text}.{isSmall(value) && <SmallMark />}
          </p>
        )}
        {short && (
          <p>
            {short.text}.{isSmall(value) && <SmallMark />}
          </p>
        )}
      </div>
      <p className="no-print">
        <Link to={`${pathwayAddress(page.id, { ...asked, step: indicator.id }, trust)}#over-time`}>
          {step.frequency === "quarter" ? "Quarter by quarter" : "Month by month"}
          <span className="govuk-visually-hidden">: {title}</span>
        </Link>
      </p>
    </>
  );
}

function Figure({ step: { span, of, periods }, to }: { step: PathwayStep; to: string }) {
  const { value } = span;
  if (periods.length === 0) return <p className="value--none">No whole quarter in these months</p>;
  if (value.kind !== "shown") return <p className="value--none">{value.text}</p>;
  const { figure, unit } = splitUnit(value.text);
  const parts = partsText(value);
  return (
    <>
      <p className="steps__value">
        <Link to={to}>{figure}</Link>
        {value.small && <SmallMark />}
      </p>
      <p>{parts && of ? `${parts} ${of}` : unit}</p>
    </>
  );
}

/** Seen only: the figure and its target stand beside it in words. */
function Bar({ value, goal }: { value: number; goal: number | null }) {
  return (
    <span className="steps__bar" aria-hidden="true">
      <span className="steps__fill" style={{ width: `${value}%` }} />
      {goal !== null && <span className="steps__goal" style={{ left: `${goal}%` }} />}
    </span>
  );
}
