// One heading of the file: what stands below it, and what it stands for.

import type { Words } from "#dashboard/pages/returns/submission/use-draft.ts";
import { Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { fieldId } from "./field-id.ts";
import { columnChoice, FIGURES, figureKey, LEAVE_OUT, meaningKey, periodKey } from "./fields.ts";

type Props = {
  place: number;
  heading: string;
  samples: readonly string[];
  columns: readonly { id: string; title: string; about: string }[];
  fields: Words;
  faultAt: (key: string) => string | null;
  onWrite: (key: string, text: string) => void;
};

export function HeadingRow({ place, heading, samples, columns, fields, faultAt, onWrite }: Props) {
  const key = meaningKey(place);
  const meaning = fields[key] ?? LEAVE_OUT;
  const about = columns.find(({ id }) => columnChoice(id) === meaning)?.about;
  const fault = faultAt(key);
  const name = heading.trim() === "" ? `Column ${place + 1}, without a heading` : heading;
  return (
    <Row head={name}>
      <Cell label="Below it">
        {samples.length === 0 ? (
          <span className="value--none">Nothing</span>
        ) : (
          <span className="headings__samples">{samples.join(" · ")}</span>
        )}
      </Cell>
      <Cell label="Stands for">
        <div>
          {fault && <Fault id={`${fieldId(key)}-error`} text={fault} />}
          <select
            className={`govuk-select ${fault ? "govuk-select--error" : ""}`}
            id={fieldId(key)}
            aria-invalid={fault !== null || undefined}
            aria-label={`${name} stands for`}
            aria-describedby={fault ? `${fieldId(key)}-error` : undefined}
            value={meaning}
            onChange={(event) => onWrite(key, event.target.value)}
          >
            <optgroup label="A column of a return">
              {columns.map(({ id, title }) => (
                <option key={id} value={columnChoice(id)}>
                  {title}
                </option>
              ))}
            </optgroup>
            <option value={FIGURES}>Figures of a month, quarter or year</option>
            <option value={LEAVE_OUT}>Leave out</option>
          </select>
          {about && <span className="under">{about}</span>}
          {meaning === FIGURES && (
            <OfPeriod place={place} name={name} fields={fields} faultAt={faultAt} onWrite={onWrite} />
          )}
        </div>
      </Cell>
    </Row>
  );
}

type PeriodProps = Pick<Props, "place" | "fields" | "faultAt" | "onWrite"> & { name: string };

function OfPeriod({ place, name, fields, faultAt, onWrite }: PeriodProps) {
  const [period, figure] = [periodKey(place), figureKey(place)];
  const fault = faultAt(period);
  return (
    <div className="headings__period">
      {fault && <Fault id={`${fieldId(period)}-error`} text={fault} />}
      <label className="govuk-label">
        Which<span className="govuk-visually-hidden"> month, quarter or year is {name}?</span>
        <input
          className={`govuk-input ${fault ? "govuk-input--error" : ""}`}
          id={fieldId(period)}
          placeholder="April 2026"
          aria-describedby={fault ? `${fieldId(period)}-error` : undefined}
          value={fields[period] ?? ""}
          onChange={(event) => onWrite(period, event.target.value)}
        />
      </label>
      <label className="govuk-label">
        Figure<span className="govuk-visually-hidden"> in {name}</span>
        <select
          className="govuk-select"
          id={fieldId(figure)}
          value={fields[figure] ?? "value"}
          onChange={(event) => onWrite(figure, event.target.value)}
        >
          <option value="numerator">Numerator</option>
          <option value="denominator">Denominator</option>
          <option value="value">Value</option>
        </select>
      </label>
    </div>
  );
}

function Fault({ id, text }: { id: string; text: string }) {
  return (
    <p className="govuk-error-message" id={id}>
      <span className="govuk-visually-hidden">Error:</span> {text}
    </p>
  );
}
