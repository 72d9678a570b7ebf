// How much of what the board sees is late or missing: told before any score.
import type { Overview } from "#api/contract/overview.ts";
import { Link } from "#dashboard/ui/Link.tsx";

export function ReturnsTile({ returns }: { returns: Overview["returns"] }) {
  return (
    <section className="returns-tile" aria-labelledby="returns">
      <h2 className="govuk-heading-s" id="returns">
        How complete is this picture?
      </h2>
      <p>
        {returns.sentence} <Link to="/returns">See the returns</Link>
      </p>
      <dl>
        <Count of="late" count={returns.late} />
        <Count of="missing" count={returns.missing} />
        <Count of="received" count={returns.received} />
      </dl>
    </section>
  );
}

function Count({ of, count }: { of: string; count: number }) {
  return (
    <div className={count > 0 ? `returns-tile__${of}` : undefined}>
      <dt>{of}</dt>
      <dd>{count}</dd>
    </div>
  );
}
