// The ways to look at the same figures, each an address of its own.
import { Link } from "#dashboard/ui/Link.tsx";
import type { View } from "./address.ts";
import type { ViewProps } from "./view-props.ts";

export const VIEW_TITLES: Record<View, string> = {
  heat: "Heat map",
  trend: "Trend",
  bars: "Bars",
  table: "Table",
  map: "Map",
  why: "Why did it change?",
};

export function ViewSwitch({ state, hrefOf }: Pick<ViewProps, "state" | "hrefOf">) {
  return (
    <nav aria-label="View" className="choice no-print">
      <ul>
        {Object.entries(VIEW_TITLES).map(([view, title]) => (
          <li key={view}>
            <Link
              to={hrefOf({ ...state, view: view as View, sort: null })}
              className="choice__link"
              aria-current={view === state.view ? "true" : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
