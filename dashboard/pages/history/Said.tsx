// What was said of a figure, earlier wordings included.
import type { FigureVersion } from "#api/contract/history.ts";
import type { Commentary } from "#api/contract/values.ts";
import { Remark } from "#dashboard/ui/Remark.tsx";

type Props = { commentary: readonly Commentary[]; versions: readonly FigureVersion[]; here: string };

export function Said({ commentary, versions, here }: Props) {
  const opens = new Set(versions.map(({ submission }) => submission));
  return (
    <section aria-labelledby="said">
      <h2 className="govuk-heading-m" id="said">
        What was said of it
      </h2>
      {commentary.length === 0 && <p className="govuk-body">Nothing.</p>}
      {commentary.map((remark) => (
        <Remark
          key={`${remark.submission} ${remark.at}`}
          remark={remark}
          here={here}
          maySend={opens.has(remark.submission)}
        />
      ))}
    </section>
  );
}
