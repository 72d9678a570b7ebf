// Returns: send one, see what is due, look back at what was sent.
import "./returns.scss";
import { getReturns } from "#api/contract/returns.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import { useMay } from "#dashboard/app/viewer.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PeriodForm } from "#dashboard/ui/PeriodForm.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { Calendar } from "./calendar/Calendar.tsx";
import { SubmissionList } from "./SubmissionList.tsx";
import { UploadForm } from "./upload/UploadForm.tsx";

export default function ReturnsPage() {
  const query = usePageQuery();
  const maySend = useMay("send-returns") && query.as_at === undefined;
  const { data, error, refetch } = useAnswer(getReturns, { query }, { keep: true });
  return (
    <>
      <PageHeading title={data ? `Returns, ${data.periodText}` : "Returns"}>
        <PeriodForm period={data?.period} />
      </PageHeading>
      <AsAtNotice asAt={query.as_at ?? null} now="/returns?as_at=" />
      {maySend && <Send />}
      <section aria-labelledby="calendar">
        <h2 className="govuk-heading-m" id="calendar">
          What is due
        </h2>
        {data ? (
          <>
            <p className="govuk-body">{data.summary.sentence}</p>
            <Calendar page={data} />
          </>
        ) : error ? (
          <Failed problem={error} retry={refetch} />
        ) : (
          <>
            <p className="govuk-visually-hidden" role="status">
              Loading the returns
            </p>
            <Skeleton lines={1} />
            <Skeleton height={900} />
          </>
        )}
      </section>
      {maySend && (
        <section aria-labelledby="sent" className="no-print">
          <h2 className="govuk-heading-m" id="sent">
            What was sent
          </h2>
          <SubmissionList />
        </section>
      )}
    </>
  );
}

function Send() {
  return (
    <section aria-labelledby="send" className="send no-print">
      <h2 className="govuk-heading-m" id="send">
        Send a return
      </h2>
      <div className="send__columns">
        <UploadForm label="The CSV file">
          As your spreadsheet saves it. Several can be sent together.
        </UploadForm>
        <div className="send__steps">
          <h3 className="govuk-heading-s">What happens next</h3>
          <ol className="govuk-list govuk-list--number">
            <li>Every row is checked. You see what to mend, if anything.</li>
            <li>You see which figures will change, from what to what.</li>
            <li>You publish. Until then no dashboard shows anything of it.</li>
          </ol>
          <p className="govuk-body-s">
            <Link to="/guide/csv">What the file should look like</Link>
          </p>
        </div>
      </div>
    </section>
  );
}
