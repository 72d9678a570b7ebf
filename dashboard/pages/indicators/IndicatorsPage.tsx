// The catalogue: every indicator, found by any of its words.
import "./indicators.scss";
import { useCatalogue } from "#dashboard/api-client/use-catalogue.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { Catalogue } from "./Catalogue.tsx";

export default function IndicatorsPage() {
  const { data, error, refetch } = useCatalogue();
  return (
    <>
      <PageHeading title="Indicators" />
      {data ? (
        <Catalogue indicators={data} />
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the indicators
          </p>
          <Skeleton height={70} />
          <Skeleton height={900} />
        </>
      )}
    </>
  );
}
