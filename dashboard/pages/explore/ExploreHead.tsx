// What is explored: the indicator, where in the tree of areas, and what it is narrowed to; each step leads back.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import { Breadcrumbs } from "#dashboard/ui/Breadcrumbs.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { PageHeading } from "#dashboard/ui/PageHeading.tsx";
import { wholeName } from "./cells.ts";
import { outTo, without } from "./drill.ts";
import { OtherIndicator } from "./OtherIndicator.tsx";
import type { ViewProps } from "./view-props.ts";

type Props = Pick<ViewProps, "page" | "state" | "hrefOf">;

export function ExploreHead(props: Props) {
  const { page } = props;
  const { indicator, area, where } = page;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { to: "/explore", text: "Explore" },
          {
            to: `/indicators/${indicator.id}${area.level === "trust" ? "" : `?area=${area.code}`}`,
            text: indicator.title,
          },
        ]}
      />
      {/* Another place is another page: its heading takes the focus anew. */}
      <PageHeading
        key={`${indicator.id} ${area.code} ${where.map(({ member }) => member)}`}
        title={exploreTitle(page)}
      />
      <OtherIndicator page={page} />
      <Path {...props} />
    </>
  );
}

/** @example "Explore: Common assessments completed, South, Health" */
export function exploreTitle(page: ExplorerPage): string {
  const narrowed = page.area.level !== "trust" || page.where.length > 0;
  return `Explore: ${page.indicator.title}${narrowed ? `, ${wholeName(page)}` : ""}`;
}

function Path({ page: { area, where }, state, hrefOf }: Props) {
  return (
    <div className="explore__path">
      <nav aria-label="Path">
        <ol>
          {area.path.map(({ code, name }) => (
            <li key={code}>
              {code === area.code ? (
                <b aria-current="true">{name}</b>
              ) : (
                <Link to={hrefOf(outTo(state, code))}>{name}</Link>
              )}
            </li>
          ))}
        </ol>
      </nav>
      {where.length > 0 && (
        <ul aria-label="Filters" className="explore__filters">
          {where.map(({ dimension, title, member, memberTitle }) => (
            <li key={dimension}>
              <Link
                to={hrefOf(without(state, `${dimension}:${member}`))}
                className="explore__filter"
                aria-label={`${title}: ${memberTitle}, take this filter away`}
              >
                {title}: {memberTitle} <span aria-hidden="true">×</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
