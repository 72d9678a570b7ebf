// Two returns beside each other: what they are, how far they differ, and where.
import "./compare.scss";
import { useSearch } from "#dashboard/app/search.ts";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { ChooseTwo } from "./ChooseTwo.tsx";
import { FiguresTable } from "./FiguresTable.tsx";
import { FilterForm } from "./FilterForm.tsx";
import { TwoReturns } from "./TwoReturns.tsx";
import { useComparison } from "./use-comparison.ts";

export default function ComparePage() {
  const search = useSearch();
  const one = search.get("one") ?? "";
  const other = search.get("other") ?? "";
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/returns", text: "Returns" }]} />
      <PageHeading title="Two returns compared" />
      {one && other ? <Compared one={one} other={other} /> : <ChooseTwo first={one || null} />}
    </>
  );
}

function Compared({ one, other }: { one: string; other: string }) {
  const search = useSearch();
  const indicator = search.get("indicator") || undefined;
  const all = search.get("show") === "all";
  const { comparison, figures, error, retry, more } = useComparison({ one, other, indicator, all });
  if (!comparison) return error ? <Failed problem={error} retry={retry} /> : <Skeleton height={480} />;
  return (
    <>
      <TwoReturns one={comparison.one} other={comparison.other} />
      <p className="govuk-body-l">{comparison.sentence}</p>
      <FilterForm view={{ one, other, indicator, all }} indicators={comparison.indicators} />
      <FiguresTable figures={figures} all={all} />
      {more && (
        <button type="button" className="govuk-button govuk-button--secondary no-print" onClick={more}>
          Show more
        </button>
      )}
    </>
  );
}
