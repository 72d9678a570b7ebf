// What the numbers of a return count, in the catalogue's words.
import type { ReturnForm } from "#api/contract/templates.ts";
import { Link } from "#dashboard/ui/Link.tsx";

export function WhatIsCounted({ form: { indicator } }: { form: Pick<ReturnForm, "indicator"> }) {
  const { asks, numerator, denominator } = indicator;
  return (
    <dl className="facts enter-facts">
      <div>
        <dt>{asks === "parts" ? "Numerator" : "Value"}</dt>
        <dd>
          {numerator}
          {asks === "value" && denominator !== null && `, out of: ${denominator}`}
        </dd>
      </div>
      {asks === "parts" && denominator !== null && (
        <div>
          <dt>Denominator</dt>
          <dd>{denominator}</dd>
        </div>
      )}
      <div>
        <dt>Definition</dt>
        <dd>
          <Link to={`/indicators/${indicator.id}?period=`}>All about this indicator</Link>
        </dd>
      </div>
    </dl>
  );
}
