// The ways to send a return: a file as it is, figures typed in, or a template to fill in.
import { Link } from "#dashboard/ui/Link.tsx";
import { UploadForm } from "./upload/UploadForm.tsx";

export function SendReturn() {
  return (
    <section aria-labelledby="send" className="send no-print">
      <h2 className="govuk-heading-m" id="send">
        Send a return
      </h2>
      <div className="send__columns">
        <div>
          <UploadForm label="The CSV or Excel file">
            As your spreadsheet saves it. Several can be sent together.
          </UploadForm>
          <p className="govuk-body">
            Only a few numbers? <Link to="/returns/enter">Type them in</Link> instead.
          </p>
        </div>
        <div className="send__steps">
          <h3 className="govuk-heading-s">What happens next</h3>
          <ol className="govuk-list govuk-list--number">
            <li>Every row is checked. You see what to mend, if anything, and can mend it there.</li>
            <li>You explain what is off target or looks unusual.</li>
            <li>You see which figures will change, from what to what, and publish.</li>
          </ol>
          <p className="govuk-body-s">
            Until you publish, no dashboard shows anything of it.{" "}
            <Link to="/guide/csv">What the file should look like</Link>
          </p>
        </div>
      </div>
    </section>
  );
}
