// The cuts there are below this area, each an address of its own.
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { useSearch } from "#dashboard/app/search.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { exploringAddress, indicatorAddress, viewInAddress } from "./address.ts";

type Props = { page: IndicatorPage; by: string };

export function CutLinks({ page, by }: Props) {
  const { definition, area, cuts } = page;
  const search = useSearch();
  const period = search.get("period") ?? undefined;
  const view = viewInAddress(search.get("view"));
  const groups = [
    { title: "Where", links: cuts.levels },
    { title: "Who", links: cuts.dimensions },
  ].filter(({ links }) => links.length > 0);
  return (
    <nav className="cuts no-print" aria-label="Cut the figure">
      {groups.map(({ title, links }) => (
        <div key={title} className="cuts__group">
          <span className="cuts__title">{title}</span>
          <ul>
            {links.map((cut) => (
              <li key={cut.id}>
                <Link
                  to={indicatorAddress(
                    definition.id,
                    { area: area.code, by: cut.id, period, view },
                    area.path[0]?.code,
                  )}
                  className="cuts__link"
                  aria-current={cut.id === by ? "true" : undefined}
                >
                  By {cut.title.toLowerCase()}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className="cuts__more">
        <Link to={exploringAddress(page, { rows: by })}>Explore: two cuts at once, chance limits, map</Link>
      </p>
    </nav>
  );
}
