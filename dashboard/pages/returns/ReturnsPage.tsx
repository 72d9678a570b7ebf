// Returns: send one, see what is due, look back at what was sent.
import "./returns.scss";
import { useState } from "react";
import { getReturns } from "#api/contract/returns.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import { useMay } from "#dashboard/app/viewer.ts";
import { AsAtNotice } from "#dashboard/ui/AsAtNotice.tsx";
import { Details } from "#dashboard/ui/Details.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { PeriodForm } from "#dashboard/ui/PeriodForm.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { Calendar } from "./calendar/Calendar.tsx";
import { ReturnsNav } from "./ReturnsNav.tsx";
import { Pausing } from "./reminders/Pausing.tsx";
import { SendReturn } from "./SendReturn.tsx";
import { SubmissionList } from "./SubmissionList.tsx";
import { WaitingForYou } from "./WaitingForYou.tsx";

export default function ReturnsPage() {
  const query = usePageQuery();
  const maySend = useMay("send-returns") && query.as_at === undefined;
  const oversees = useMay("oversee-returns");
  const { data, error, refetch } = useAnswer(getReturns, { query }, { keep: true });
  return (
    <>
      <PageHeading title={data ? `Returns, ${data.periodText}` : "Returns"}>
        <PeriodForm period={data?.period} />
      </PageHeading>
      <AsAtNotice asAt={query.as_at ?? null} now="/returns?as_at=" />
      <ReturnsNav />
      {maySend && oversees && <WaitingForYou />}
      {maySend && <SendReturn />}
      <section aria-labelledby="calendar">
        <h2 className="govuk-heading-m" id="calendar">
          What is due
        </h2>
        {data ? (
          <Calendar page={data} maySend={maySend} />
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
      {maySend && !oversees && <MyReminders />}
    </>
  );
}

/** Asked for when it is opened: few need it in a year. */
function MyReminders() {
  const [opened, setOpened] = useState(false);
  return (
    <section aria-labelledby="my-reminders" className="no-print">
      <h2 className="govuk-heading-m" id="my-reminders">
        My reminders
      </h2>
      <Details summary="Stop my reminders while I am away" onToggle={(open) => open && setOpened(true)}>
        {opened && <Pausing />}
      </Details>
    </section>
  );
}
