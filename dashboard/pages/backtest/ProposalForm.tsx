// What is to be tried. It goes into the address when the button is pressed, so that Back works and a link can be sent.
import "#dashboard/ui/forms.scss";
import { type SyntheticEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { Backtest } from "#api/contract/backtest.ts";
import { carry } from "#dashboard/app/search.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { type Asked, backtestAddress, type Fault, faultsOf } from "./asked.ts";

type Props = { found: Backtest; asked: Asked; trust: string | undefined };

export function ProposalForm({ found, asked, trust }: Props) {
  const { indicator, area, measured, current } = found;
  const navigate = useNavigate();
  const [answers, setAnswers] = useState<Asked>(asked);
  const [faults, setFaults] = useState<Fault[]>([]);
  const percent = measured.unit === "%";
  const field = (name: keyof Asked, label: string) => ({
    name,
    label,
    value: answers[name] ?? "",
    fault: faults.find(({ at }) => at === name)?.text ?? null,
    onChange: (value: string) => setAnswers({ ...answers, [name]: value }),
  });

  function tryIt(event: SyntheticEvent) {
    event.preventDefault();
    const wrong = faultsOf(answers, measured);
    setFaults(wrong);
    if (wrong.length > 0) return;
    navigate(carry(backtestAddress(indicator.id, answers, area.code, trust), window.location.search));
  }

  return (
    <form className="backtest__form no-print" onSubmit={tryIt} noValidate aria-label="What to try">
      {faults.length > 0 && <ErrorSummary key={JSON.stringify(faults)} problems={faults} />}
      <p className="govuk-hint backtest__hint">
        In force: {current.target ? `${current.target.text}, ${current.target.toleranceText}` : "no target"},
        a run of {current.run}. What you leave empty stays as it is.
      </p>
      <div className="backtest__fields">
        {measured.polarity === "range" ? (
          <>
            <NumberField {...field("low", "Lower end")} suffix={percent ? "%" : null} />
            <NumberField {...field("high", "Upper end")} suffix={percent ? "%" : null} />
          </>
        ) : (
          <NumberField {...field("goal", "Target")} suffix={percent ? "%" : null} />
        )}
        <NumberField {...field("tolerance", "Tolerance")} suffix={null} />
        <Choice
          {...field("in", "Tolerance in")}
          options={[
            ["points", percent ? "points" : "the figure’s own unit"],
            ["percent", "percent of the target"],
          ]}
        />
        <Choice
          {...field("run", "Run length")}
          options={[
            ["", "As it is"],
            ...["6", "7", "8"].map((run): [string, string] => [run, `${run} figures`]),
          ]}
        />
      </div>
      <div className="button-row">
        <button type="submit" className="govuk-button">
          Try it
        </button>
        {Object.keys(asked).length > 0 && (
          <Link to={backtestAddress(indicator.id, {}, area.code, trust)}>Back to what is in force</Link>
        )}
      </div>
    </form>
  );
}

type FieldProps = {
  name: string;
  label: string;
  value: string;
  fault: string | null;
  onChange: (value: string) => void;
};

function NumberField({
  name,
  label,
  value,
  fault,
  onChange,
  suffix,
}: FieldProps & { suffix: string | null }) {
  return (
    <div className={`govuk-form-group ${fault ? "govuk-form-group--error" : ""}`}>
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      {fault && (
        <p className="govuk-error-message" id={`${name}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {fault}
        </p>
      )}
      <div className="govuk-input__wrapper">
        <input
          className={`govuk-input govuk-input--width-5 ${fault ? "govuk-input--error" : ""}`}
          id={name}
          name={name}
          inputMode="decimal"
          spellCheck={false}
          autoComplete="off"
          maxLength={12}
          value={value}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${name}-error` : undefined}
          onChange={({ target }) => onChange(target.value)}
        />
        {suffix && (
          <div className="govuk-input__suffix" aria-hidden="true">
            {suffix}
          </div>
        )}
      </div>
    </div>
  );
}

function Choice({
  name,
  label,
  value,
  onChange,
  options,
}: FieldProps & { options: readonly [string, string][] }) {
  return (
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor={name}>
        {label}
      </label>
      <select
        className="govuk-select"
        id={name}
        name={name}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
