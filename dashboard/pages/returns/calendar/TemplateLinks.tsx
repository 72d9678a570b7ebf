// A file with a row for each figure that is wanted, to be filled in and sent.
import { getTemplate, getTemplateWorkbook } from "#api/contract/templates.ts";
import { urlFor } from "#dashboard/api-client/url.ts";
import { plural } from "#dashboard/ui/numbers.ts";

type Props = {
  /** Returns that are due or overdue: the rows are theirs. */
  outstanding: number;
  /** Whose they are, where they are not the viewer's own. */
  owner: string | undefined;
};

export function TemplateLinks({ outstanding, owner }: Props) {
  const what =
    outstanding === 0
      ? "the newest period, to correct it"
      : outstanding === 1
        ? "the one return that is due"
        : `all ${plural(outstanding, "return")} that are due`;
  return (
    <p className="govuk-body templates no-print">
      Download a template of {what}:{" "}
      <a className="govuk-link" href={urlFor(getTemplateWorkbook.path, {}, { owner })} download>
        Excel<span className="govuk-visually-hidden"> template</span>
      </a>{" "}
      or{" "}
      <a className="govuk-link" href={urlFor(getTemplate.path, {}, { owner })} download>
        CSV<span className="govuk-visually-hidden"> template</span>
      </a>
    </p>
  );
}
