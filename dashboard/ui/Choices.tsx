// Radios and checkboxes as GOV.UK draws them.
import "./forms.scss";
import type { ReactNode } from "react";

type Choice = { id: string; text: ReactNode; hint?: string };

type RadiosProps = {
  name: string;
  choices: readonly Choice[];
  chosen: string | null;
  onChoose: (id: string) => void;
};

export function Radios({ name, choices, chosen, onChoose }: RadiosProps) {
  return (
    <div className="govuk-radios">
      {choices.map(({ id, text, hint }) => (
        <div className="govuk-radios__item" key={id}>
          <input
            className="govuk-radios__input"
            id={`${name}-${id}`}
            name={name}
            type="radio"
            checked={chosen === id}
            aria-describedby={hint && `${name}-${id}-hint`}
            onChange={() => onChoose(id)}
          />
          <label className="govuk-label govuk-radios__label" htmlFor={`${name}-${id}`}>
            {text}
          </label>
          {hint && (
            <div className="govuk-hint govuk-radios__hint" id={`${name}-${id}-hint`}>
              {hint}
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

type CheckboxesProps = {
  name: string;
  choices: readonly Choice[];
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
};

export function Checkboxes({ name, choices, chosen, onChoose }: CheckboxesProps) {
  return (
    <div className="govuk-checkboxes govuk-checkboxes--small">
      {choices.map(({ id, text }) => (
        <div className="govuk-checkboxes__item" key={id}>
          <input
            className="govuk-checkboxes__input"
            id={`${name}-${id}`}
            type="checkbox"
            checked={chosen.has(id)}
            onChange={({ target }) => {
              const others = [...chosen].filter((one) => one !== id);
              onChoose(new Set(target.checked ? [...others, id] : others));
            }}
          />
          <label className="govuk-label govuk-checkboxes__label" htmlFor={`${name}-${id}`}>
            {text}
          </label>
        </div>
      ))}
    </div>
  );
}
