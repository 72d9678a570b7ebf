// How many indicators stand at each status, worst first: a bar to see, and the same in words to read.
import { STATUS_WORDS, type Status } from "#api/contract/vocabulary.ts";
import { StatusShape } from "./StatusShape.tsx";

/** STATUS_WORDS is kept worst first, as every list of statuses is. */
const ORDER = Object.keys(STATUS_WORDS) as Status[];

export function StatusBar({ counts }: { counts: Partial<Record<Status, number>> }) {
  const present = ORDER.filter((status) => counts[status]);
  return (
    <div className="status-counts">
      <div className="status-bar" aria-hidden="true">
        {present.map((status) => (
          <span
            key={status}
            className={`status-bar__part status-bar__part--${status}`}
            style={{ flexGrow: counts[status] }}
          >
            <StatusShape status={status} />
          </span>
        ))}
      </div>
      <ul className="status-counts__words">
        {present.map((status) => (
          <li key={status}>
            <StatusShape status={status} />
            <strong>{counts[status]}</strong> {STATUS_WORDS[status].toLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  );
}
