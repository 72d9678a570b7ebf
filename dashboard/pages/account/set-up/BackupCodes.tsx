// Codes for the day the phone is lost: to copy or to print, shown this once.
import "#dashboard/ui/forms.scss";
import { CopyButton } from "#dashboard/ui/CopyButton.tsx";

export function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p className="govuk-body">
        Without the phone, one of these lets you in. Each works once. Print them, or keep them with your
        passwords: they are not shown again.
      </p>
      <ul className="set-up__codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="no-print set-up__buttons">
        <CopyButton text={codes.join("\n")}>Copy the codes</CopyButton>
        <button type="button" className="govuk-button govuk-button--secondary" onClick={() => window.print()}>
          Print this page
        </button>
      </div>
    </>
  );
}
