// What surrounds every page: the trust's name, where one can go, who is signed in, the demonstration's clock, the sources.
import type { ReactNode } from "react";
import { useLocation } from "react-router";
import { useSession, useSite } from "#dashboard/api-client/use-answer.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Places } from "./Places.tsx";
import { Who } from "./Who.tsx";

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const session = useSession();
  const { data: site, isLoading: siteComes } = useSite();
  // Nobody waits for what they may not have, nor for what has failed and is asked for again.
  const waits =
    (session.isLoading && session.errorUpdateCount === 0) || (siteComes && session.data?.viewer !== null);

  return (
    <>
      <a href="#main" className="govuk-skip-link">
        Skip to main content
      </a>
      <header className={waits ? "site-header site-header--waiting" : "site-header"}>
        <div className="govuk-width-container">
          <div className="site-header__top">
            <Link to="/" className="site-header__name">
              {session.data?.trust ?? "Children's trust"}
              <span className="site-header__what">Outcomes dashboard</span>
            </Link>
            <Who />
          </div>
          <Places />
        </div>
      </header>
      <section className="demonstration" aria-label="Demonstration" hidden={!waits && !site?.demonstration}>
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
        className={`govuk-width-container govuk-main-wrapper${waits ? " waiting" : ""}`}
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
