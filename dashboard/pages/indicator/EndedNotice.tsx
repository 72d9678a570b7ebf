// Says that an indicator is no longer collected, and why, before its last figures are read as news.
import type { IndicatorPage } from "#api/contract/indicator.ts";

export function EndedNotice({ page: { definition, series } }: { page: IndicatorPage }) {
  const { ended } = definition.returns;
  if (ended === null) return null;
  const last = series.findLast(({ value }) => value.kind === "shown");
  return (
    <div className="govuk-inset-text ended">
      <p>
        <b>No longer collected.</b> {ended}
      </p>
      {last && <p>The last figure is for {last.periodText}.</p>}
    </div>
  );
}
