// What the indicator means: what is counted, against what, why, from where, and who answers for it.
import type { ReactNode } from "react";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { frequencyText } from "#dashboard/ui/frequency.ts";
import { Link } from "#dashboard/ui/Link.tsx";

const ACCUMULATED = {
  none: null,
  "year-to-date": "Each figure covers the financial year so far.",
  "rolling-12-months": "Each figure covers the twelve months up to the end of its period.",
};

export function DefinitionSection({ page: { definition, nextReturn, area } }: { page: IndicatorPage }) {
  const { owner, target, returns } = definition;
  const facts: [string, ReactNode][] = [
    ["What is counted", definition.numerator],
    ["Out of", definition.denominator],
    ["Covers", ACCUMULATED[definition.accumulation]],
    ["Why it matters", definition.why],
    [
      "Target",
      definition.polarity !== "none" && (
        <>
          {target && <TargetWords target={target} />}{" "}
          <Link to={`/backtest/${definition.id}?area=${area.code}`} className="govuk-link no-print">
            Try another target on the figures so far
          </Link>
        </>
      ),
    ],
    ["Take care", definition.caveats],
    ["Small numbers", definition.suppression.text],
    ["Source", definition.source],
    [
      "Owner",
      <>
        {owner.name}, {owner.job}
        <br />
        <a className="govuk-link" href={`mailto:${owner.email}`}>
          {owner.email}
        </a>
      </>,
    ],
    ["Partnership", definition.partnership.title],
    ["Outcomes", <Outcomes key="outcomes" definition={definition} />],
    ["Aims", listed(definition.aims)],
    ["Plan priorities", listed(definition.priorities)],
    ["Vulnerable groups", listed(definition.groups)],
    [
      "Returned",
      <>
        {frequencyText(definition.frequency)}. {returns.dueText}
      </>,
    ],
    [
      "Next return",
      nextReturn && returns.ended === null && `${nextReturn.periodText}, due ${nextReturn.due}`,
    ],
  ];
  return (
    <section aria-labelledby="definition">
      <h2 className="govuk-heading-m" id="definition">
        What it means
      </h2>
      <dl className="govuk-summary-list definition">
        {facts.map(
          ([name, fact]) =>
            fact && (
              <div key={name} className="govuk-summary-list__row">
                <dt className="govuk-summary-list__key">{name}</dt>
                <dd className="govuk-summary-list__value">{fact}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

const listed = (refs: readonly { title: string }[]) => refs.map(({ title }) => title).join("; ");

function TargetWords({ target }: { target: NonNullable<IndicatorPage["definition"]["target"]> }) {
  return (
    <>
      {target.text}, {target.toleranceText}.
      <br />
      {target.basis === "published"
        ? "A published target."
        : "Set for the demonstration, not a published target."}{" "}
      {target.note}
    </>
  );
}

function Outcomes({ definition: { outcomes } }: { definition: IndicatorPage["definition"] }) {
  return outcomes.map(({ id, title }, index) => (
    <span key={id}>
      {index > 0 && ", "}
      <Link to={`/outcomes/${id}`}>{title}</Link>
    </span>
  ));
}
