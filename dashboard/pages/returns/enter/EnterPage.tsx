// Typing a return in: for somebody with three numbers this is as good as a file, and goes the same way from here.
import "./enter.scss";
import { getReturnForm } from "#api/contract/templates.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { useMay } from "#dashboard/app/viewer.ts";
import { ReturnsNav } from "#dashboard/pages/returns/ReturnsNav.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { ChooseReturn } from "./ChooseReturn.tsx";
import { EnterForm } from "./EnterForm.tsx";

export default function EnterPage() {
  const maySend = useMay("send-returns");
  const indicator = useSearch().get("indicator");
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/returns?period=", text: "Returns" }]} />
      <PageHeading title="Enter figures" />
      <ReturnsNav />
      {!maySend ? (
        <Empty title="You do not send returns">
          Figures are typed in by whoever answers for an indicator. <Link to="/returns">See what is due</Link>
        </Empty>
      ) : indicator ? (
        <OneReturn indicator={indicator} />
      ) : (
        <ChooseReturn indicator={null} form={null} />
      )}
    </>
  );
}

function OneReturn({ indicator }: { indicator: string }) {
  const period = useSearch().get("period") || undefined;
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    getReturnForm,
    { query: { indicator, period } },
    { keep: true },
  );
  // Another indicator's form is not kept in sight: its fields would take figures that are not its own.
  const form = data?.indicator.id === indicator && !isPlaceholderData ? data : null;
  return (
    <>
      <ChooseReturn indicator={indicator} form={data?.indicator.id === indicator ? data : null} />
      {form ? (
        <EnterForm key={`${form.indicator.id} ${form.period}`} form={form} />
      ) : error ? (
        <>
          <Failed problem={error} retry={refetch} />
          {period !== undefined && (
            <p className="govuk-body">
              <Link to={`/returns/enter?${new URLSearchParams({ indicator, period: "" })}`}>
                Show the period that is due now
              </Link>
            </p>
          )}
        </>
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the form
          </p>
          <Skeleton lines={2} />
          <Skeleton height={320} />
        </>
      )}
    </>
  );
}
