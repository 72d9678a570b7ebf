// Which address shows which page. Every page but the first is fetched when it is first wanted.
import { type ComponentType, lazy, Suspense } from "react";
import { matchPath, useLocation } from "react-router";
import { OverviewPage } from "#dashboard/pages/overview/OverviewPage.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { Params } from "./params.ts";

const SeldomPages = lazy(() => import("./SeldomPages.tsx"));
/** What they are is told by another file, so that the overview need not carry it. */
const SELDOM = ["/people", "/keys", "/audit", "/mail", "/account", "/forgotten-password", "/set-password"];

/** The first that matches is shown. */
const PAGES: readonly { path: string; Page: ComponentType }[] = [
  { path: "/", Page: OverviewPage },
  { path: "/outcomes/:id", Page: lazy(() => import("#dashboard/pages/outcome/OutcomePage.tsx")) },
  { path: "/indicators", Page: lazy(() => import("#dashboard/pages/indicators/IndicatorsPage.tsx")) },
  { path: "/indicators/:id", Page: lazy(() => import("#dashboard/pages/indicator/IndicatorPage.tsx")) },
  { path: "/risk-areas", Page: lazy(() => import("#dashboard/pages/risk-areas/RiskAreasPage.tsx")) },
  { path: "/returns", Page: lazy(() => import("#dashboard/pages/returns/ReturnsPage.tsx")) },
  { path: "/returns/:submission", Page: lazy(() => import("#dashboard/pages/returns/SubmissionPage.tsx")) },
  { path: "/guide", Page: lazy(() => import("#dashboard/pages/guide/GuidePage.tsx")) },
  { path: "/guide/:topic", Page: lazy(() => import("#dashboard/pages/guide/TopicPage.tsx")) },
  ...SELDOM.map((path) => ({ path, Page: SeldomPages })),
  // The build drops this: there, DEV is false.
  ...(import.meta.env.DEV
    ? [{ path: "/gallery", Page: lazy(() => import("#dashboard/charts/gallery/GalleryPage.tsx")) }]
    : []),
];

const NotFoundPage = lazy(() => import("#dashboard/pages/not-found/NotFoundPage.tsx"));

export function Pages() {
  const { pathname } = useLocation();
  const found = PAGES.map(({ path, Page }) => ({ match: matchPath(path, pathname), Page })).find(
    ({ match }) => match !== null,
  );
  const Page = found?.Page ?? NotFoundPage;
  return (
    <Params value={found?.match?.params ?? {}}>
      <Suspense fallback={<PageSkeleton />}>
        <Page />
      </Suspense>
    </Params>
  );
}
