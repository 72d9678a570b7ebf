// What holds for every row of a file that has no column for it.
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { useCatalogue } from "#dashboard/api-client/use-catalogue.ts";
import { useMay, useViewer } from "#dashboard/app/viewer.ts";
import type { Words } from "#dashboard/pages/returns/submission/use-draft.ts";
import { TextField } from "#dashboard/ui/Field.tsx";
import { fieldId } from "./field-id.ts";
import { FIXED, fixedKey, isGiven } from "./fields.ts";

type Props = {
  headings: readonly string[];
  fields: Words;
  faultAt: (key: string) => string | null;
  onWrite: (key: string, text: string) => void;
};

export function FixedFields({ headings, fields, faultAt, onWrite }: Props) {
  const wanted = new Set(FIXED.filter((name) => !isGiven(fields, headings, name)));
  const [indicator, period, area] = FIXED.map(fixedKey) as [string, string, string];
  if (wanted.size === 0) return null;
  return (
    <div className="headings__fixed">
      <fieldset className="govuk-fieldset">
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">
          The same for every row, as no column says it
        </legend>
        {wanted.has("indicator") && (
          <IndicatorSelect
            fault={faultAt(indicator)}
            at={fieldId(indicator)}
            chosen={fields[indicator] ?? ""}
            onChoose={(id) => onWrite(indicator, id)}
          />
        )}
        {wanted.has("period") && (
          <TextField
            id={fieldId(period)}
            label="Month, quarter or year"
            hint="For example April 2026, Q1 2026/27 or 2026/27"
            error={faultAt(period)}
            value={fields[period] ?? ""}
            onChange={(text) => onWrite(period, text)}
          />
        )}
        {wanted.has("area") && (
          <AreaSelect
            at={fieldId(area)}
            chosen={fields[area] ?? ""}
            onChoose={(code) => onWrite(area, code)}
          />
        )}
      </fieldset>
    </div>
  );
}

type SelectProps = { at: string; chosen: string; onChoose: (id: string) => void };

function IndicatorSelect({ at, chosen, fault, onChoose }: SelectProps & { fault: string | null }) {
  const all = useCatalogue().data ?? [];
  const own = new Set(useViewer()?.indicators.map(({ id }) => id));
  const everybodys = useMay("oversee-returns");
  const theirs = all.filter(({ id }) => everybodys || own.has(id));
  return (
    <div className={`govuk-form-group ${fault ? "govuk-form-group--error" : ""}`}>
      <label className="govuk-label govuk-label--s" htmlFor={at}>
        Indicator
      </label>
      {fault && (
        <p className="govuk-error-message" id={`${at}-error`}>
          <span className="govuk-visually-hidden">Error:</span> {fault}
        </p>
      )}
      <select
        className={`govuk-select ${fault ? "govuk-select--error" : ""}`}
        id={at}
        value={chosen}
        aria-describedby={fault ? `${at}-error` : undefined}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="">Choose an indicator</option>
        {theirs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

function AreaSelect({ at, chosen, onChoose }: SelectProps) {
  const areas = useSite().data?.areas ?? [];
  return (
    <div className="govuk-form-group">
      <label className="govuk-label govuk-label--s" htmlFor={at}>
        Area
      </label>
      <select
        className="govuk-select"
        id={at}
        value={chosen}
        onChange={(event) => onChoose(event.target.value)}
      >
        {areas
          .filter(({ level }) => level !== "comparator")
          .map(({ code, name, parent }) => (
            <option key={code} value={parent === null ? "" : code}>
              {parent === null ? `${name} as a whole` : name}
            </option>
          ))}
      </select>
    </div>
  );
}
