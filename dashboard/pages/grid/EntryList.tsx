// Indicators of one cell: name, status, and the figure it stands at.
import type { GridEntry } from "#api/contract/grid.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

export function EntryList({ entries }: { entries: readonly GridEntry[] }) {
  if (entries.length === 0) return null;
  return (
    <ul className="grid-list">
      {entries.map(({ id, title, status, value, periodText }) => (
        <li key={id}>
          <Link to={`/indicators/${id}?view=history`}>{title}</Link>
          <span className="grid-list__stands">
            <StatusTag status={status} />
            {value.kind === "shown" && <ValueText value={value} />}
            <span className="grid-list__period">{periodText}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
