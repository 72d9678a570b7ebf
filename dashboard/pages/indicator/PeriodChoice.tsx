// Which period the bars are for, and in what order they stand.
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import type { Breakdown } from "#api/contract/breakdown.ts";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { useSearch } from "#dashboard/app/search.ts";
import type { BarOrder } from "#dashboard/charts/bar-rows.ts";

type Props = {
  page: IndicatorPage;
  periods: Breakdown["periods"];
  period: string;
  order: BarOrder;
  usual: BarOrder;
  onOrder: (order: BarOrder) => void;
};

const ORDERS: Record<BarOrder, string> = {
  value: "Sort by value",
  worst: "Sort worst first",
  own: "Put back in order",
};

export function PeriodChoice({ page, periods, period, order, usual, onOrder }: Props) {
  const navigate = useNavigate();
  const search = useSearch();
  const other = order === "value" ? usual : "value";

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = new URLSearchParams(search);
    query.set("period", String(new FormData(event.currentTarget).get("period")));
    navigate(`/indicators/${page.definition.id}?${query}`);
  }

  return (
    <form className="period-form breakdown__choice no-print" onSubmit={show}>
      <label className="govuk-label">
        Period
        <select className="govuk-select" name="period" defaultValue={period} key={period}>
          {periods.toReversed().map((one) => (
            <option key={one.period} value={one.period}>
              {one.periodText}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
      <button type="button" className="chart__button" onClick={() => onOrder(other)}>
        {ORDERS[other]}
      </button>
    </form>
  );
}
