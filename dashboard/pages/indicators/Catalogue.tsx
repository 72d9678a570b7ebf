// The list and its filter. What is typed narrows the list at once, and the address a moment later.
import { useDeferredValue, useState } from "react";
import type { Definition } from "#api/contract/indicator.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { useKeptInAddress } from "#dashboard/ui/use-kept-in-address.ts";
import { CatalogueTable } from "./CatalogueTable.tsx";
import { matching } from "./matching.ts";

export function Catalogue({ indicators }: { indicators: readonly Definition[] }) {
  const search = useSearch();
  const outcomes = useSite().data?.outcomes ?? [];
  const [wanted, setWanted] = useState({
    words: search.get("q") ?? "",
    outcome: search.get("outcome") ?? "",
  });
  useKeptInAddress("/indicators", { q: wanted.words, outcome: wanted.outcome });
  const found = matching(indicators, useDeferredValue(wanted));

  return (
    <>
      <search>
        <form className="find" onSubmit={(event) => event.preventDefault()}>
          <label className="govuk-label">
            Find by title, reference, aim, group or owner
            <input
              className="govuk-input find__words"
              type="search"
              value={wanted.words}
              onChange={(event) => setWanted({ ...wanted, words: event.target.value })}
            />
          </label>
          <label className="govuk-label">
            Outcome
            <select
              className="govuk-select"
              value={wanted.outcome}
              onChange={(event) => setWanted({ ...wanted, outcome: event.target.value })}
            >
              <option value="">All outcomes</option>
              {outcomes.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
            </select>
          </label>
        </form>
      </search>
      <p className="govuk-body-s" role="status">
        {found.length === indicators.length
          ? plural(found.length, "indicator")
          : `${found.length} of ${plural(indicators.length, "indicator")}`}
      </p>
      {found.length > 0 ? (
        <CatalogueTable indicators={found} />
      ) : (
        <Empty title="No indicator matches">
          Try fewer words, or{" "}
          <button type="button" className="link-button" onClick={() => setWanted({ words: "", outcome: "" })}>
            show all {indicators.length}
          </button>
          .
        </Empty>
      )}
    </>
  );
}
