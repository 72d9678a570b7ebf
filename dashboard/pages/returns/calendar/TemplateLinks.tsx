// A file with a row for each figure that is wanted, to be filled in and sent.
import { getTemplate, getTemplateWorkbook } from "#api/contract/templates.ts";
import { urlFor } from "#dashboard/api-client/url.ts";

type Props = {
  /** Whose they are, where they are not the viewer's own. */
  owner: string | undefined;
};

export function TemplateLinks({ owner }: Props) {
  return (
    <div className="templates no-print">
      <p className="govuk-body">
        Download a template of what is overdue or due within a month, with a row for each
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <Template rows="locality" query={{ owner, level: "locality" }} />
        <Template rows="area that was returned before, down to schools and centres" query={{ owner }} />
      </ul>
    </div>
  );
}

function Template({ rows, query }: { rows: string; query: Record<string, string | undefined> }) {
  return (
    <li>
      {rows}:{" "}
      <a className="govuk-link" href={urlFor(getTemplateWorkbook.path, {}, query)} download>
        Excel<span className="govuk-visually-hidden"> template, a row for each {rows}</span>
      </a>{" "}
      or{" "}
      <a className="govuk-link" href={urlFor(getTemplate.path, {}, query)} download>
        CSV<span className="govuk-visually-hidden"> template, a row for each {rows}</span>
      </a>
    </li>
  );
}
