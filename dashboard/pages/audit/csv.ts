// The record as a file: all that the page is narrowed to, and not only what it shows.
import { getAudit } from "#api/contract/audit.ts";
import { problemFrom, unreachable } from "#dashboard/api-client/problem.ts";
import { urlFor } from "#dashboard/api-client/url.ts";
import { download, fileName } from "#dashboard/charts/download.ts";
import { asQuery, type Filters } from "./filters.ts";

export async function downloadCsv(filters: Filters): Promise<void> {
  const url = urlFor(getAudit.path, {}, asQuery(filters));
  const answer = await fetch(url, { headers: { Accept: "text/csv, application/problem+json;q=0.5" } }).catch(
    () => {
      throw unreachable();
    },
  );
  if (!answer.ok) throw await problemFrom(answer);
  const days = [filters.from, filters.to].flatMap((day) => day ?? []).join("-to-");
  download(fileName("audit", days, "csv"), await answer.blob());
}
