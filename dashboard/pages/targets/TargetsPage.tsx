// For performance leads: targets that are implausible by their indicator's own history, each with a way to try another.
import "./targets.scss";
import { listTargetDoubts, type TargetDoubt } from "#api/contract/backtest.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { CardTable, Cell, ROLE, Row } from "#dashboard/ui/CardTable.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";

const RULE_TITLES: Record<TargetDoubt["rule"], string> = {
  "outside-bounds": "Off the scale",
  "far-from-history": "Far from its history",
  "wide-tolerance": "Excuses everything",
};

export default function TargetsPage() {
  const { data, error, refetch } = useAnswer(listTargetDoubts);
  return (
    <>
      <PageHeading title="Targets" />
      {data ? (
        <>
          <p className="govuk-body targets__what">
            {data.judged} targets are in force or to come. Each was held against the ends of its scale and
            against what its indicator has been so far.{" "}
            {data.doubts.length > 0 &&
              "Those below are worth a second look. They stay in force: a trust may aim far, and a figure may have been poor for years."}
          </p>
          {data.doubts.length > 0 ? (
            <DoubtsTable doubts={data.doubts} />
          ) : (
            <Empty title="Every target can be meant">
              Nothing is far from its history, and no tolerance excuses everything.
            </Empty>
          )}
        </>
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the targets
          </p>
          <Skeleton lines={2} />
          <Skeleton height={400} />
        </>
      )}
    </>
  );
}

const COLUMNS = [
  { text: "Indicator" },
  { text: "Target" },
  { text: "What is doubtful" },
  { text: "What to do" },
];

function DoubtsTable({ doubts }: { doubts: readonly TargetDoubt[] }) {
  return (
    <CardTable caption="Targets in doubt" quiet className="targets" columns={COLUMNS}>
      <tbody {...ROLE.group}>
        {doubts.map(({ indicator, area, owner, targetText, from, fromText, rule, text }) => (
          <Row
            key={`${indicator.id} ${area.code} ${from} ${rule}`}
            head={
              <>
                <Link to={`/indicators/${indicator.id}?area=${area.code}`}>{indicator.title}</Link>
                <span className="under">
                  {area.name}. {owner.name}, {owner.job}
                </span>
              </>
            }
          >
            <Cell label="Target">
              {targetText}
              <span className="under">From {fromText}</span>
            </Cell>
            <Cell label="What is doubtful">
              <strong>{RULE_TITLES[rule]}</strong>
              <span className="targets__text">{text}</span>
            </Cell>
            <Cell label="What to do">
              <Link to={`/backtest/${indicator.id}?area=${area.code}`}>
                Try another<span className="govuk-visually-hidden"> target for {indicator.title}</span>
              </Link>
            </Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}
