// Which of the figures are looked at: those of one indicator, and those that are the same too.
import "./compare-form.scss";
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import { compareAddress } from "./address.ts";
import type { Comparison, View } from "./use-comparison.ts";

type Props = { view: View; indicators: Comparison["indicators"] };

export function FilterForm({ view: { one, other, indicator, all }, indicators }: Props) {
  const navigate = useNavigate();

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    navigate(
      compareAddress(one, other, {
        indicator: String(chosen.get("indicator") ?? ""),
        all: chosen.get("show") === "all",
      }),
    );
  }

  return (
    <form className="period-form compare-form no-print" onSubmit={show} key={`${indicator} ${all}`}>
      <label className="govuk-label">
        Indicator
        <select className="govuk-select" name="indicator" defaultValue={indicator ?? ""}>
          <option value="">All of them</option>
          {indicators.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </label>
      <label className="govuk-label">
        Figures
        <select className="govuk-select" name="show" defaultValue={all ? "all" : ""}>
          <option value="">Where they differ</option>
          <option value="all">All, the same ones too</option>
        </select>
      </label>
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
    </form>
  );
}
