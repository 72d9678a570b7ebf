// The one period that a view shows: a step back, a step on, or any that is in the span.
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import { Link } from "#dashboard/ui/Link.tsx";
import type { ViewProps } from "./view-props.ts";

type Props = Pick<ViewProps, "page" | "state" | "at" | "hrefOf">;

export function PeriodStep({ page: { periods }, state, at, hrefOf }: Props) {
  const navigate = useNavigate();
  const place = periods.findIndex(({ period }) => period === at.period);
  const [before, after] = [periods[place - 1], periods[place + 1]];
  const addressOf = (period: string) => hrefOf({ ...state, at: period });

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    navigate(addressOf(String(new FormData(event.currentTarget).get("at"))));
  }

  return (
    <form className="period-form explore__period no-print" onSubmit={show} key={at.period}>
      <label className="govuk-label">
        Period
        <select className="govuk-select" name="at" defaultValue={at.period}>
          {periods.toReversed().map(({ period, periodText }) => (
            <option key={period} value={period}>
              {periodText}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
      <span className="explore__steps">
        {before && <Link to={addressOf(before.period)}>Earlier: {before.periodText}</Link>}
        {after && <Link to={addressOf(after.period)}>Later: {after.periodText}</Link>}
      </span>
    </form>
  );
}
