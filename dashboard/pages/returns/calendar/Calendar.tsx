// What is due, late, missing and received for a month; narrowed to one owner if asked.
import { useNavigate } from "react-router";
import type { Return, ReturnsPage } from "#api/contract/returns.ts";
import { carry, usePageQuery, useSearch } from "#dashboard/app/search.ts";
import { useMay } from "#dashboard/app/viewer.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Empty } from "#dashboard/ui/Empty.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { GroupsTable } from "./GroupsTable.tsx";
import { byNeed, byOwner, EVERYBODY, MINE, ownersOf, RECEIVED, returnsOf, whose } from "./groups.ts";
import { TemplateLinks } from "./TemplateLinks.tsx";

export function Calendar({ page, maySend }: { page: ReturnsPage; maySend: boolean }) {
  const search = useSearch();
  const who = whose(search.get("owner"), page.returns);
  const ownersFirst = search.get("by") === "owner";
  const wanted = returnsOf(who, page.returns);
  const oversees = useMay("oversee-returns");
  const mayEnter = (one: Return) => maySend && (oversees || one.mine);
  // A template is of what is due now, and an owner's is of their own.
  const { period } = usePageQuery();
  const templates = maySend && period === undefined && (oversees || who === MINE);
  const groups = ownersFirst ? byOwner(wanted) : byNeed(wanted);
  // What is done is out of the way of what is not.
  const received = ownersFirst ? undefined : groups.find(({ id }) => id === RECEIVED);
  const toDo = groups.filter((group) => group !== received);
  return (
    <>
      <p className="govuk-body">
        {who === EVERYBODY ? "" : "Everybody’s returns: "}
        {page.summary.sentence}
      </p>
      <Choice page={page} who={who} ownersFirst={ownersFirst} />
      {templates && <TemplateLinks owner={oversees && who !== EVERYBODY ? wanted[0]?.owner.id : undefined} />}
      {groups.length === 0 && (
        <Empty
          title={who === EVERYBODY ? "No return was asked for" : "This owner has no return in this month"}
        >
          <Link to={`/returns?owner=${EVERYBODY}`}>Show the returns of every owner</Link>
        </Empty>
      )}
      {toDo.length > 0 && (
        <GroupsTable caption={`Returns up to ${page.periodText}`} groups={toDo} mayEnter={mayEnter} />
      )}
      {groups.length > 0 && toDo.length === 0 && (
        <Empty title="Every return is in">Nothing is due, late or missing.</Empty>
      )}
      {received && (
        <Details summary={`Received: ${plural(received.returns.length, "return")}`} key={who}>
          <GroupsTable
            caption={`Returns received up to ${page.periodText}`}
            groups={[received]}
            mayEnter={mayEnter}
          />
        </Details>
      )}
    </>
  );
}

type ChoiceProps = { page: ReturnsPage; who: string; ownersFirst: boolean };

function Choice({ page, who, ownersFirst }: ChoiceProps) {
  const navigate = useNavigate();
  const search = useSearch().toString();
  const mine = returnsOf(MINE, page.returns).length;
  const usual = whose(null, page.returns);
  const to = (by: string, owner: string) => {
    const query = new URLSearchParams();
    if (by !== "") query.set("by", by);
    if (owner !== usual) query.set("owner", owner);
    return `/returns${query.size > 0 ? `?${query}` : ""}`;
  };
  const by = ownersFirst ? "owner" : "";
  return (
    <div className="calendar-choice no-print">
      <label className="govuk-label">
        Whose returns
        <select
          className="govuk-select"
          value={who}
          onChange={(event) => navigate(carry(to(by, event.target.value), search))}
        >
          {mine > 0 && <option value={MINE}>My returns ({mine})</option>}
          <option value={EVERYBODY}>Everybody’s ({page.returns.length})</option>
          {ownersOf(page.returns).map(({ id, name, job }) => (
            <option key={id} value={id}>
              {name}, {job}
            </option>
          ))}
        </select>
      </label>
      <nav className="choice" aria-label="Order of the returns">
        <ul>
          <li>
            <Link to={to("", who)} className="choice__link" aria-current={ownersFirst ? undefined : "true"}>
              What needs doing first
            </Link>
          </li>
          <li>
            <Link
              to={to("owner", who)}
              className="choice__link"
              aria-current={ownersFirst ? "true" : undefined}
            >
              Owner by owner
            </Link>
          </li>
        </ul>
      </nav>
    </div>
  );
}
