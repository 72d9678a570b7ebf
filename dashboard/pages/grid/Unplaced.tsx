// Indicators that have no place in the grid, by why not.
import type { GridPage } from "#api/contract/grid.ts";
import { EntryList } from "./EntryList.tsx";

export function Unplaced({ unknown }: Pick<GridPage, "unknown">) {
  if (unknown.length === 0) return null;
  return (
    <section className="unplaced" aria-labelledby="unplaced">
      <h2 className="govuk-heading-m" id="unplaced">
        Cannot be placed
      </h2>
      {unknown.map(({ reason, indicators }) => (
        <div key={reason}>
          <h3 className="govuk-heading-s">
            {reason} ({indicators.length})
          </h3>
          <EntryList entries={indicators} />
        </div>
      ))}
    </section>
  );
}
