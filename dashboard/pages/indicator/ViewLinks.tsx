// The two ways to look at the figures over time, each an address of its own.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { indicatorAddress, OWN_HISTORY } from "./address.ts";

const VIEWS = [
  { view: undefined, text: "Against its target" },
  { view: OWN_HISTORY, text: "Against its own history" },
];

type Props = { page: IndicatorPage; shown: string | undefined };

export function ViewLinks({ page: { definition, area }, shown }: Props) {
  const search = useSearch();
  const by = search.get("by") ?? undefined;
  const period = search.get("period") ?? undefined;
  return (
    <nav aria-label="Figures over time" className="choice no-print">
      <ul>
        {VIEWS.map(({ view, text }) => (
          <li key={text}>
            <Link
              to={indicatorAddress(definition.id, { area: area.code, by, period, view }, area.path[0]?.code)}
              className="choice__link"
              aria-current={view === shown ? "true" : undefined}
            >
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
