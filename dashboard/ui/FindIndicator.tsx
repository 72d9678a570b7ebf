// Looks for an indicator by its words: leads to the catalogue, narrowed.
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";

export function FindIndicator() {
  const navigate = useNavigate();

  function find(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const words = String(new FormData(event.currentTarget).get("q"));
    navigate(`/indicators?${new URLSearchParams({ q: words })}`);
  }

  return (
    <search>
      <form className="find" onSubmit={find}>
        <label className="govuk-label">
          Find an indicator
          <input className="govuk-input" type="search" name="q" />
        </label>
        <button type="submit" className="govuk-button">
          Find
        </button>
      </form>
    </search>
  );
}
