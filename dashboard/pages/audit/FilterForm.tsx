// What narrows the record. It goes into the address when the button is pressed, so that Back works.
import "#dashboard/ui/forms.scss";
import { type SyntheticEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { AuditPage } from "#api/contract/audit.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import type { Filters } from "./filters.ts";

type Props = { filters: Filters; actions: AuditPage["actions"]; fault: string | null };

export function FilterForm({ filters, actions, fault }: Props) {
  const navigate = useNavigate();
  const [asked, setAsked] = useState(filters);
  const field = (name: keyof Filters) => ({
    value: asked[name] ?? "",
    onChange: ({ target }: { target: { value: string } }) => setAsked({ ...asked, [name]: target.value }),
  });

  function show(event: SyntheticEvent) {
    event.preventDefault();
    const given = Object.entries(asked).filter(([, value]) => value.trim() !== "");
    navigate(`/audit?${new URLSearchParams(given)}`);
  }

  return (
    <search>
      <form className="find audit__find no-print" onSubmit={show} noValidate>
        <label className="govuk-label">
          What was done
          <select className="govuk-select" {...field("action")}>
            <option value="">Anything</option>
            {/* Before the list of actions has come, the one that the address names must not be lost. */}
            {asked.action && !actions.some(({ id }) => id === asked.action) && (
              <option value={asked.action}>{asked.action}</option>
            )}
            {actions.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label className="govuk-label">
          By whom
          <input className="govuk-input" type="search" spellCheck={false} {...field("actor")} />
        </label>
        <label className="govuk-label">
          To what
          <input className="govuk-input" type="search" spellCheck={false} {...field("subject")} />
        </label>
        <label className="govuk-label">
          From
          <input className="govuk-input" type="date" {...field("from")} />
        </label>
        <label className="govuk-label">
          To
          <input
            className="govuk-input"
            type="date"
            aria-invalid={fault !== null || undefined}
            aria-describedby={fault === null ? undefined : "audit-fault"}
            {...field("to")}
          />
        </label>
        <div className="button-row audit__show">
          <button type="submit" className="govuk-button govuk-button--secondary">
            Show
          </button>
          {Object.keys(filters).length > 0 && <Link to="/audit">Show everything</Link>}
        </div>
        {fault !== null && (
          <p className="govuk-error-message audit__wide" id="audit-fault" role="alert">
            <span className="govuk-visually-hidden">Error:</span> {fault}
          </p>
        )}
      </form>
    </search>
  );
}
