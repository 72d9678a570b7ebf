// The catalogue: every indicator, found by any of its words.
import "./indicators.scss";
import { useSession } from "#dashboard/api-client/use-answer.ts";
import { useCatalogue } from "#dashboard/api-client/use-catalogue.ts";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { Catalogue } from "./Catalogue.tsx";

export default function IndicatorsPage() {
  const { data, error, refetch } = useCatalogue();
  const overseer = useSession().data?.viewer?.may.includes("oversee-returns") ?? false;
  return (
    <>
      <PageHeading title="Indicators" />
      <p className="govuk-body">
        Which of them change by more than chance, and whose targets can be met every time:{" "}
        <Link to="/grid">what can be relied on</Link>.
        {overseer && (
          <>
            {" "}
            Which targets may be mistaken: <Link to="/targets">targets held against their history</Link>.
          </>
        )}
      </p>
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
