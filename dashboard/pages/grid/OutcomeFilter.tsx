// Narrows the grid to one outcome, by links, so that the choice is an address.
import type { GridPage } from "#api/contract/grid.ts";
import { Link } from "#dashboard/ui/Link.tsx";

type Props = { outcomes: GridPage["outcomes"]; chosen: string | null };

export function OutcomeFilter({ outcomes, chosen }: Props) {
  return (
    <nav aria-label="Outcomes" className="choice no-print">
      <ul>
        <li>
          <Link to="/grid" className="choice__link" aria-current={chosen === null ? "true" : undefined}>
            All outcomes
          </Link>
        </li>
        {outcomes.map(({ id, title, count }) => (
          <li key={id}>
            <Link
              to={`/grid?outcome=${id}`}
              className="choice__link"
              aria-current={id === chosen ? "true" : undefined}
            >
              {title} <span className="choice__count">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
