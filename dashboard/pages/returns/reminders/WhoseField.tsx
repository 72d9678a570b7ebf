// Whose reminders stop: one owner's, or everybody's.

import { EVERYBODY, isChosen } from "./pause-wanted.ts";
import type { Pauses } from "./use-pauses.ts";

type Props = Pick<Pauses, "owners" | "mayStopAll"> & {
  owner: string;
  error: string | null;
  onChoose: (owner: string) => void;
};

export function WhoseField({ owners, mayStopAll, owner, error, onChoose }: Props) {
  return (
    <div className={`govuk-form-group ${error ? "govuk-form-group--error" : ""}`}>
      <label className="govuk-label govuk-label--s" htmlFor="pause-owner">
        Whose reminders
      </label>
      {error && (
        <p className="govuk-error-message" id="pause-owner-error">
          <span className="govuk-visually-hidden">Error:</span> {error}
        </p>
      )}
      <select
        className={`govuk-select ${error ? "govuk-select--error" : ""}`}
        id="pause-owner"
        value={owner}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? "pause-owner-error" : undefined}
        onChange={({ target }) => onChoose(target.value)}
      >
        {!isChosen({ owner }) && <option value={owner}>Choose an owner</option>}
        {mayStopAll && <option value={EVERYBODY}>Everybody’s</option>}
        {[...owners]
          .sort((a, b) => a.name.localeCompare(b.name, "en-GB"))
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
      </select>
    </div>
  );
}
