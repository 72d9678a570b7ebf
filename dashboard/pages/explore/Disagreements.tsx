// Where parts as they were sent do not add up to their total, and which of the two is shown.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { wholeName } from "./cells.ts";
import { memberNames } from "./titles.ts";

export function Disagreements({ page }: { page: ExplorerPage }) {
  const { disagreements, periods, axes } = page;
  if (disagreements.length === 0) return null;
  const periodText = (period: string) => periods.find((one) => one.period === period)?.periodText ?? period;
  const axisText = (id: string) => axes.find((axis) => axis.id === id)?.title.toLowerCase() ?? id;
  return (
    <Details summary={`${plural(disagreements.length, "total")} and parts that do not agree`}>
      <ul className="govuk-list govuk-list--bullet">
        {disagreements.map(({ period, members, axis, text }) => (
          <li key={[period, axis, ...Object.values(members)].join(" ")}>
            {memberNames(page, { members }) || wholeName(page)} by {axisText(axis)}, {periodText(period)}:{" "}
            {text}
          </li>
        ))}
      </ul>
    </Details>
  );
}
