// A chart taken away as a file, by those who may, once the server has recorded that it is.
import { useState } from "react";
import { recordExport } from "#api/contract/exports.ts";
import { call } from "#dashboard/api-client/call.ts";
import { ProblemError } from "#dashboard/api-client/problem.ts";
import { useMay } from "#dashboard/app/viewer.ts";
import { type ChartTable, toCsv } from "./chart-table.ts";
import { download, fileName } from "./download.ts";

type Props = { name: string; title: string; table: ChartTable; picture: () => Promise<Blob> };

export function TakeAway({ name, title, table, picture }: Props) {
  const mayExport = useMay("export");
  const [failed, setFailed] = useState<string | null>(null);
  if (!mayExport) return null;

  async function save(ending: "csv" | "png", make: () => Promise<Blob>): Promise<void> {
    setFailed(null);
    const file = fileName(name, ending);
    const page = window.location.pathname + window.location.search;
    try {
      const content = await make();
      await call(recordExport, { body: { file, page } });
      download(file, content);
    } catch (error) {
      setFailed(error instanceof ProblemError ? `${error.title}. ${error.message}` : NOT_MADE);
    }
  }
  const numbers = async () => new Blob([toCsv(table.csv)], { type: "text/csv;charset=utf-8" });
  return (
    <>
      <button type="button" className="chart__button" onClick={() => void save("csv", numbers)}>
        Download CSV<span className="govuk-visually-hidden"> of {title}</span>
      </button>
      <button type="button" className="chart__button" onClick={() => void save("png", picture)}>
        Download picture (PNG)<span className="govuk-visually-hidden"> of {title}</span>
      </button>
      {failed && <span role="alert">{failed}</span>}
    </>
  );
}

const NOT_MADE = "The picture could not be made. Try another browser, or print the page.";
