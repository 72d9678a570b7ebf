// A return with errors: what they are, how to mend them, and where to send the mended file.
import { getFindings, type Submission } from "#api/contract/submissions.ts";
import { urlFor } from "#dashboard/api-client/url.ts";
import { UploadForm } from "#dashboard/pages/returns/upload/UploadForm.tsx";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { commentaryField, MendCommentary } from "./MendCommentary.tsx";
import { commentariesWanted } from "./mended-file.ts";
import { RuleFindings } from "./RuleFindings.tsx";

export function WithErrors({ submission }: { submission: Submission }) {
  const { id, rules, warnings } = submission;
  const errors = rules.filter(({ severity }) => severity === "error");
  const wanted = commentariesWanted(submission);
  return (
    <>
      <ErrorSummary
        problems={
          wanted.length > 0
            ? wanted.map(({ row }) => ({ at: commentaryField(row), text: `Row ${row} needs commentary` }))
            : errors.map(({ rule, title, count }) => ({
                at: `rule-${rule}`,
                text: `${title} (${plural(count, "error")})`,
              }))
        }
      >
        Nothing has been published, and no dashboard shows anything of this file.{" "}
        {wanted.length > 0
          ? "Write what is missing below, or mend the file and send it again."
          : "Mend the file and send it again."}
      </ErrorSummary>
      <section aria-labelledby="errors">
        <h2 className="govuk-heading-m" id="errors">
          What to mend
        </h2>
        {wanted.length > 0 ? (
          <MendCommentary submission={submission} wanted={wanted} />
        ) : (
          errors.map((rule) => <RuleFindings key={rule.rule} submission={submission} rule={rule} />)
        )}
        {warnings > 0 && (
          <p className="govuk-body">
            There {warnings === 1 ? "is" : "are"} {plural(warnings, "warning")} too. Warnings do not stop a
            return: you will be asked about them once the errors are mended.
          </p>
        )}
      </section>
      <section aria-labelledby="again" className="again">
        <h2 className="govuk-heading-m" id="again">
          {wanted.length > 0 ? "Or mend the file yourself" : "Mend the file and send it again"}
        </h2>
        <p className="govuk-body">
          <a className="govuk-link" href={`${urlFor(getFindings.path, { id })}.csv`} download>
            Download the file with findings
          </a>
          : your own rows, with what was found beside each in a last column. Mend it there, save it as CSV and
          send it; that column is ignored.
        </p>
        <UploadForm label="The mended file" />
      </section>
    </>
  );
}
