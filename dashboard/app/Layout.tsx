// What surrounds every page: the trust's name, where one can go, the demonstration's clock, the sources.
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";

const PLACES = [
  { to: "/", text: "Overview", within: /^\/($|outcomes)/ },
  { to: "/risk-areas", text: "Risk areas", within: /^\/risk-areas/ },
  { to: "/indicators", text: "Indicators", within: /^\/indicators/ },
  { to: "/returns", text: "Returns", within: /^\/returns/ },
  { to: "/guide", text: "Guide", within: /^\/guide/ },
];

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const { data: site, isPending } = useSite();

  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className="site-header">
        <div className="govuk-width-container site-header__inner">
          <Link to="/" className={`site-header__name${isPending ? " waiting-name" : ""}`}>
            {site?.trust ?? "Children's trust"}
            <span className="site-header__what">Outcomes dashboard</span>
          </Link>
          <nav aria-label="Pages" className="site-nav">
            <ul>
              {PLACES.map(({ to, text, within }) => (
                <li key={to}>
                  <Link
                    to={to}
                    className="site-nav__link"
                    aria-current={pathname === to ? "page" : within.test(pathname) ? "true" : undefined}
                  >
                    {text}
                  </Link>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <section className="demonstration" aria-label="Demonstration" hidden={site?.demonstration === null}>
        <p className="govuk-width-container">
          {site && (
            <>
              <strong>Demonstration: today is {site.todayText}.</strong> {site.demonstration}
            </>
          )}
        </p>
      </section>
      <main
        id="main"
        className={`govuk-width-container govuk-main-wrapper${isPending ? " waiting" : ""}`}
        tabIndex={-1}
      >
        <ErrorBoundary key={pathname}>{children}</ErrorBoundary>
      </main>
      <footer className="site-footer">
        <div className="govuk-width-container">
          {site?.attribution.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      </footer>
    </>
  );
}
