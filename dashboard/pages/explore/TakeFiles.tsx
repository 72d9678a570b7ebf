// All figures in view as a file that the server makes and records, for those who may; and the way to show somebody else.
import { useState } from "react";
import { getExplorer, XLSX } from "#api/contract/explorer.ts";
import { ProblemError, problemFrom, unreachable } from "#dashboard/api-client/problem.ts";
import { urlFor } from "#dashboard/api-client/url.ts";
import { download, fileName } from "#dashboard/charts/download.ts";
import { CopyButton } from "#dashboard/ui/CopyButton.tsx";
import { PinButton } from "#dashboard/ui/PinButton.tsx";
import { queryOf } from "./address.ts";
import { axesText, wholeName } from "./cells.ts";
import { VIEW_TITLES } from "./ViewSwitch.tsx";
import type { ViewProps } from "./view-props.ts";
import { fileStem } from "./words.ts";

const FILES = [
  { ending: "xlsx", type: XLSX, text: "All figures as a spreadsheet (XLSX)" },
  { ending: "csv", type: "text/csv", text: "All figures as CSV" },
] as const;

/** @example "Common assessments completed, South by agency: trend" */
function pinTitle(page: ViewProps["page"], { view }: ViewProps["state"]): string {
  const by = page.axes.length > 0 ? ` by ${axesText(page.axes)}` : "";
  return `${page.indicator.title}, ${wholeName(page)}${by}: ${VIEW_TITLES[view].toLowerCase()}`;
}

type Props = Pick<ViewProps, "page" | "state" | "hrefOf">;

export function TakeFiles({ page, state, hrefOf }: Props) {
  const [failed, setFailed] = useState<string | null>(null);

  async function take({ ending, type }: (typeof FILES)[number]): Promise<void> {
    setFailed(null);
    const url = urlFor(getExplorer.path, { id: page.indicator.id }, queryOf(state));
    try {
      const answer = await fetch(url, { headers: { Accept: type } }).catch(() => {
        throw unreachable();
      });
      if (!answer.ok) throw await problemFrom(answer);
      download(fileName(fileStem(page), ending), await answer.blob());
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      setFailed(`${error.title}. ${error.message}`);
    }
  }

  return (
    <div className="explore__take no-print">
      <PinButton title={pinTitle(page, state)} address={hrefOf(state)} />
      <CopyButton text={window.location.origin + hrefOf(state)}>Copy a link to this view</CopyButton>
      {page.may.export &&
        FILES.map((file) => (
          <button
            key={file.ending}
            type="button"
            className="govuk-button govuk-button--secondary"
            onClick={() => void take(file)}
          >
            {file.text}
          </button>
        ))}
      {failed && <span role="alert">{failed}</span>}
    </div>
  );
}
