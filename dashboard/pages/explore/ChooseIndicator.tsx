// Every indicator by its outcome, narrowed by what is typed.
import { useDeferredValue, useState } from "react";
import type { Definition } from "#api/contract/indicator.ts";
import { useCatalogue } from "#dashboard/api-client/use-catalogue.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { matching } from "#dashboard/pages/indicators/matching.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { useKeptInAddress } from "#dashboard/ui/use-kept-in-address.ts";

export function ChooseIndicator() {
  const { data, error, refetch } = useCatalogue();
  const search = useSearch();
  const [words, setWords] = useState(search.get("q") ?? "");
  useKeptInAddress("/explore", { q: words });
  const wanted = useDeferredValue(words);
  return (
    <section aria-labelledby="indicators">
      <h2 className="govuk-heading-m" id="indicators">
        Choose an indicator
      </h2>
      <search>
        <form className="find" onSubmit={(event) => event.preventDefault()}>
          <label className="govuk-label">
            Find by title, reference, aim, group or owner
            <input
              className="govuk-input find__words"
              type="search"
              value={words}
              onChange={(event) => setWords(event.target.value)}
            />
          </label>
        </form>
      </search>
      {data ? (
        <Found indicators={data} words={wanted} />
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <Skeleton height={900} />
      )}
    </section>
  );
}

function Found({ indicators, words }: { indicators: readonly Definition[]; words: string }) {
  const found = matching(indicators, { words, outcome: "" });
  const byOutcome = Map.groupBy(found, ({ outcomes }) => outcomes[0]?.title ?? "");
  return (
    <>
      <p className="govuk-body-s" role="status">
        {found.length === indicators.length
          ? plural(found.length, "indicator")
          : `${found.length} of ${plural(indicators.length, "indicator")}`}
      </p>
      {found.length === 0 && <Empty title="No indicator matches">Try fewer words.</Empty>}
      {[...byOutcome].map(([outcome, those]) => (
        <section key={outcome} aria-label={outcome}>
          <h3 className="govuk-heading-s">{outcome}</h3>
          <ul className="govuk-list">
            {those.map(({ id, title, reference }) => (
              <li key={id}>
                <Link to={`/explore/${id}`}>{title}</Link>
                {reference && <span className="hub__reference"> {reference}</span>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
