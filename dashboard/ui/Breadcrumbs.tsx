// Where a page stands, from the overview down.
import { Link } from "./Link.tsx";

export type Crumb = { to: string; text: string };

export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="govuk-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {[{ to: "/", text: "Overview" }, ...crumbs].map(({ to, text }) => (
          <li key={to} className="govuk-breadcrumbs__list-item">
            <Link to={to} className="govuk-breadcrumbs__link">
              {text}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
