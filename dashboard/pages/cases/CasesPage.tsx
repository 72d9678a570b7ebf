// Solution Centre cases: those past their twelve weeks first, then those that are open, then what came of the others.
import "./cases.scss";
import { useSearch } from "#dashboard/app/search.ts";
import { CaseTag } from "#dashboard/pages/risk/CaseTag.tsx";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { type CaseLine, useCases } from "./use-cases.ts";

const STATES = [
  { id: null, title: "All", none: "There is no case yet" },
  { id: "overdue", title: "Past their twelve weeks", none: "No case is past its twelve weeks" },
  { id: "open", title: "Open", none: "No case is open" },
  { id: "closed", title: "Closed", none: "No case has been closed" },
] as const;

const COLUMNS = [
  { text: "Case" },
  { text: "State" },
  { text: "The problem" },
  { text: "Lead" },
  { text: "Twelve weeks" },
];

export default function CasesPage() {
  const { data, error, refetch } = useCases();
  return (
    <>
      <Breadcrumbs crumbs={[{ to: "/risk-areas", text: "Risk areas" }]} />
      <PageHeading title="Solution Centre cases" />
      <p className="govuk-body">
        Where an indicator stays off target, a team across partners takes it on for twelve weeks, meets every
        week, and stops when the figures are on target again.
      </p>
      {data ? (
        <Cases cases={data} />
      ) : error ? (
        <Failed problem={error} retry={refetch} />
      ) : (
        <>
          <p className="govuk-visually-hidden" role="status">
            Loading the cases
          </p>
          <Skeleton lines={1} />
          <Skeleton height={260} />
        </>
      )}
    </>
  );
}

function Cases({ cases }: { cases: readonly CaseLine[] }) {
  const asked = useSearch().get("state");
  const chosen = STATES.find(({ id }) => id === asked) ?? STATES[0];
  const inState = (state: string | null) =>
    cases.filter(({ short }) => state === null || short.state === state);
  const shown = inState(chosen.id);
  return (
    <>
      <nav aria-label="State" className="choice no-print">
        <ul>
          {STATES.map(({ id, title }) => (
            <li key={title}>
              <Link
                to={id === null ? "/cases" : `/cases?state=${id}`}
                className="choice__link"
                aria-current={id === chosen.id ? "true" : undefined}
              >
                {title} <span className="choice__count">{inState(id).length}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {shown.length === 0 ? (
        <Empty title={chosen.none}>
          {cases.length === 0
            ? "A case is opened from the page of a risk area that has been off target for long enough. "
            : "Choose another state above. "}
          <Link to="/risk-areas">See the risk areas</Link>
        </Empty>
      ) : (
        <CardTable
          className="cases"
          caption={`${chosen.title === "All" ? "Cases" : chosen.title}, open ones first`}
          quiet
          columns={COLUMNS}
        >
          <tbody>
            {inOrder(shown).map((one) => (
              <CaseRow key={one.id} one={one} />
            ))}
          </tbody>
        </CardTable>
      )}
    </>
  );
}

const ORDER = ["overdue", "open", "closed"] as const;
const inOrder = (cases: readonly CaseLine[]) =>
  ORDER.flatMap((state) => cases.filter(({ short }) => short.state === state));

function CaseRow({
  one: { id, short, risk, problem, lead, startsText, endsText, outcomeText },
}: {
  one: CaseLine;
}) {
  return (
    <Row
      head={
        <>
          <Link to={`/cases/${id}`}>{risk.indicator.title}</Link>
          <span className="under">
            {risk.area.name} · {risk.outcome.title}
          </span>
        </>
      }
    >
      <Cell label="State">
        <CaseTag state={short.state} />
        <span className="under">{outcomeText ?? short.text}</span>
      </Cell>
      <Cell label="The problem">{problem}</Cell>
      <Cell label="Lead">{lead}</Cell>
      <Cell label="Twelve weeks">
        {startsText} to {endsText}
      </Cell>
    </Row>
  );
}
