// Which month a page looks back from, and the day it is read as at. Both go into the address, so that Back works.
import { type SyntheticEvent, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import { dayOf, endOfDay } from "./instants.ts";

/** `period` is the month on the page now, where the address names none. */
export function PeriodForm({ period }: { period: string | undefined }) {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const asked = usePageQuery();
  const site = useSite().data;
  const now = {
    month: asked.period ?? period ?? site?.periods[0]?.period ?? "",
    day: asked.as_at ? dayOf(asked.as_at) : "",
  };
  const place = `${now.month} ${now.day}`;
  const [edited, setEdited] = useState({ place, ...now });
  // What was chosen and not yet shown is forgotten once the address has moved on.
  const { month, day } = edited.place === place ? edited : now;

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    // Whatever else the page is narrowed to stays.
    const query = new URLSearchParams(search);
    query.delete("as_at");
    if (month !== "") query.set("period", month);
    // The hour of a link that was followed here is kept while its day is.
    if (day !== "") query.set("as_at", day === now.day && asked.as_at ? asked.as_at : endOfDay(day));
    navigate(`${pathname}?${query}`);
  }

  return (
    <form className="period-form no-print" onSubmit={show}>
      <label className="govuk-label">
        Month
        <select
          className="govuk-select"
          value={month}
          onChange={(event) => setEdited({ place, month: event.target.value, day })}
        >
          {site?.periods.some((one) => one.period === month) || <option value={month}>{month}</option>}
          {site?.periods.map((one) => (
            <option key={one.period} value={one.period}>
              {one.periodText}
            </option>
          ))}
        </select>
      </label>
      <label className="govuk-label">
        As it stood on
        <input
          className="govuk-input"
          type="date"
          max={site?.today}
          value={day}
          onChange={(event) => setEdited({ place, month, day: event.target.value })}
        />
      </label>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
}
