// How each owner kept to the calendar in the last twelve months, and how much was put right afterwards.
import "./record.scss";
import { getReturnsRecord, type OwnerRecord, type ReturnsRecord } from "#api/contract/calendar.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { ReturnsNav } from "#dashboard/pages/returns/ReturnsNav.tsx";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { dayText } from "#dashboard/ui/dates.ts";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";

const COLUMNS = [
  { text: "Owner" },
  { text: "Due", numeric: true },
  { text: "In time", numeric: true },
  { text: "Late", numeric: true },
  { text: "Outstanding", numeric: true },
  { text: "Median days late", numeric: true },
  { text: "Corrected", numeric: true },
  { text: "Withdrawn", numeric: true },
];

export default function RecordPage() {
  const { data, error, refetch } = useAnswer(getReturnsRecord);
  return (
    <>
      <PageHeading title="Record of returns" />
      <ReturnsNav />
      {data ? (
        <Loaded record={data} />
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the record
          </p>
          <Skeleton lines={2} />
          <Skeleton height={900} />
        </>
      )}
    </>
  );
}

function Loaded({ record: { from, until, owners, all } }: { record: ReturnsRecord }) {
  return (
    <>
      <p className="lead">{all.sentence}</p>
      <p className="govuk-body record__what">
        Returns that fell due from {dayText(from)} to {dayText(until)}, by who answers for the indicator now.
        In time is on the day it was due or before, by when a return first came; what was corrected later
        counts where it came first. Those with most outstanding or late stand first.
      </p>
      {owners.length === 0 ? (
        <Empty title="No return has fallen due yet">The record begins with the first that does.</Empty>
      ) : (
        <CardTable className="record" caption="Returns of each owner" quiet columns={COLUMNS}>
          <tbody>
            {owners.map((one) => (
              <Row
                key={one.owner.id}
                head={
                  <>
                    <Link to={`/returns?owner=${one.owner.id}`}>{one.owner.name}</Link>
                    <span className="under">{one.owner.job}</span>
                    <span className="record__sentence">{one.sentence}</span>
                  </>
                }
              >
                <Counts of={one} />
              </Row>
            ))}
          </tbody>
          <tbody className="record__all">
            <Row head={<strong>All owners</strong>}>
              <Counts of={all} />
            </Row>
          </tbody>
        </CardTable>
      )}
    </>
  );
}

function Counts({ of }: { of: Omit<OwnerRecord, "owner"> }) {
  return (
    <>
      <Cell label="Due" numeric>
        {number(of.due)}
      </Cell>
      <Cell label="In time" numeric>
        {number(of.inTime)}
      </Cell>
      <Cell label="Late" numeric>
        {number(of.late)}
      </Cell>
      <Cell label="Outstanding" numeric>
        {of.outstanding > 0 ? <strong>{number(of.outstanding)}</strong> : "0"}
      </Cell>
      <Cell label="Median days late" numeric>
        {of.medianDaysLate === null ? "–" : number(of.medianDaysLate)}
      </Cell>
      <Cell label="Corrected" numeric>
        {number(of.corrected)}
      </Cell>
      <Cell label="Withdrawn" numeric>
        {number(of.withdrawn)}
      </Cell>
    </>
  );
}
