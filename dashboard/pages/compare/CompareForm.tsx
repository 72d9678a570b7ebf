// Chooses two returns to lay beside each other.
import "./compare-form.scss";
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import { compareAddress } from "./address.ts";

type Choice = { id: string; text: string };
type Props = { choices: readonly Choice[]; indicator?: string; first?: string | null };

/** @param choices newest first: the newest two are offered, or the newest beside the one that was chosen already */
export function CompareForm({ choices, indicator, first = null }: Props) {
  const navigate = useNavigate();
  const one = first ?? choices[1]?.id;
  const other = choices.find(({ id }) => id !== one)?.id;
  if (one === undefined || other === undefined) return null;

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget);
    navigate(compareAddress(String(chosen.get("one")), String(chosen.get("other")), { indicator }));
  }

  return (
    <form className="period-form compare-form no-print" action="/returns/compare" onSubmit={show}>
      <Select label="Compare" name="one" choices={choices} chosen={one} />
      <Select label="with" name="other" choices={choices} chosen={other} />
      <button type="submit" className="govuk-button govuk-button--secondary">
        Compare
      </button>
    </form>
  );
}

type SelectProps = { label: string; name: string; choices: readonly Choice[]; chosen: string };

function Select({ label, name, choices, chosen }: SelectProps) {
  return (
    <label className="govuk-label">
      {label}
      <select className="govuk-select" name={name} defaultValue={chosen}>
        {choices.map(({ id, text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
