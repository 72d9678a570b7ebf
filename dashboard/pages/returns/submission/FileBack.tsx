// The file back with its findings, and the way to send a mended one: for mistakes too many to mend here.
import { getFindings, type Submission } from "#api/contract/submissions.ts";
import { urlFor } from "#dashboard/api-client/url.ts";
import { UploadForm } from "#dashboard/pages/returns/upload/UploadForm.tsx";

/** `alone` where nothing can be mended on the page itself. */
export function FileBack({ submission: { id }, alone = false }: { submission: Submission; alone?: boolean }) {
  return (
    <section aria-labelledby="again" className="again no-print">
      <h2 className="govuk-heading-m" id="again">
        {alone ? "Mend the file and send it again" : "Or mend the file and send it again"}
      </h2>
      <p className="govuk-body">
        <a className="govuk-link" href={`${urlFor(getFindings.path, { id })}.csv`} download>
          Download the file with findings
        </a>
        : your own rows, with what was found beside each in a last column. Mend it there, save it, as CSV or
        as an Excel workbook, and send it; that column is ignored.
      </p>
      <UploadForm label="The mended file" />
    </section>
  );
}
