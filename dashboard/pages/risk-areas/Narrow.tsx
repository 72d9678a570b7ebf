// Narrows the register by links and a small form, so that every choice is an address.
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import type { RiskAreasPage } from "#api/contract/risk-areas.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { carry, useSearch } from "#dashboard/app/search.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { type RegisterView, registerAddress, SORTS, STATES } from "./address.ts";

type Props = { view: RegisterView; counts: RiskAreasPage["counts"] };

export function Narrow({ view, counts }: Props) {
  const open = counts.risk + counts.warning;
  return (
    <div className="no-print">
      <nav aria-label="State" className="choice narrow__states">
        <ul>
          {STATES.map(({ id, title }) => (
            <li key={id}>
              <Link
                to={registerAddress({ ...view, state: id })}
                className="choice__link"
                aria-current={id === (view.state ?? "open") ? "true" : undefined}
              >
                {title} <span className="choice__count">{id === "open" ? open : counts[id]}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <NarrowForm key={registerAddress(view)} view={view} counts={counts} />
    </div>
  );
}

function NarrowForm({ view, counts }: Props) {
  const navigate = useNavigate();
  const search = useSearch();
  const outcomes = useSite().data?.outcomes ?? [];

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = Object.fromEntries(
      ["kind", "outcome", "sort"].map((name) => [name, String(new FormData(event.currentTarget).get(name))]),
    );
    navigate(carry(registerAddress({ ...view, ...chosen }), `?${search}`));
  }

  return (
    <form className="period-form narrow__form" action="/risk-areas" onSubmit={show}>
      <label className="govuk-label">
        Outcome
        <select className="govuk-select" name="outcome" defaultValue={view.outcome ?? ""}>
          <option value="">All outcomes</option>
          {outcomes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title} ({counts.outcomes[id] ?? 0})
            </option>
          ))}
        </select>
      </label>
      <label className="govuk-label">
        Kind
        <select className="govuk-select" name="kind" defaultValue={view.kind ?? ""}>
          <option value="">Risk areas and warnings</option>
          <option value="risk">Risk areas ({counts.risk})</option>
          <option value="warning">Warnings ({counts.warning})</option>
        </select>
      </label>
      <label className="govuk-label">
        Order
        <select className="govuk-select" name="sort" defaultValue={view.sort ?? "age"}>
          {SORTS.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
}
