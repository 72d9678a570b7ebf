// Chooses files and sends them to be checked. One file leads on to what was found in it; several are listed.
import "./upload.scss";
import { type SyntheticEvent, useCallback, useId, useRef, useState } from "react";
import { FileDrop } from "./FileDrop.tsx";
import { UploadList } from "./UploadList.tsx";
import { useSend } from "./use-send.ts";

type Props = { label: string; children?: React.ReactNode };

export function UploadForm({ label, children }: Props) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<string | null>(null);
  const forget = useCallback(() => setError(null), []);
  const send = useSend();

  function check(event: SyntheticEvent) {
    event.preventDefault();
    const files = [...(input.current?.files ?? [])];
    if (input.current && files.length > 0) {
      send(files);
      input.current.value = "";
      input.current.dispatchEvent(new Event("change"));
    } else {
      setError("Choose the CSV or Excel file first, or drop it on the box");
      document.getElementById(id)?.focus();
    }
  }

  return (
    <form onSubmit={check} className="upload" noValidate>
      <div className={`govuk-form-group ${error ? "govuk-form-group--error" : ""}`}>
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          {label}
        </label>
        <div className="govuk-hint" id={`${id}-hint`} hidden={children === undefined}>
          {children}
        </div>
        <p className="govuk-error-message" id={`${id}-error`} role="alert" hidden={error === null}>
          {error}
        </p>
        <FileDrop id={id} input={input} describedBy={`${id}-hint ${id}-error`} onChoose={forget} />
      </div>
      <button type="submit" className="govuk-button upload__send">
        Check the file
      </button>
      <UploadList />
    </form>
  );
}
