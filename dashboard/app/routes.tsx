// Which address shows which page. Every page but the first is fetched when it is first wanted.
import { type ComponentType, lazy, Suspense } from "react";
import { matchPath, useLocation } from "react-router";
import { OverviewPage } from "#dashboard/pages/overview/OverviewPage.tsx";
import { PageSkeleton } from "#dashboard/ui/Skeleton.tsx";
import { Params } from "./params.ts";

/** What is none of these it tells itself, so that the overview need not carry it. */
const SeldomPages = lazy(() => import("./SeldomPages.tsx"));

/** The first that matches is shown. */
const PAGES: readonly { path: string; Page: ComponentType }[] = [
  { path: "/", Page: OverviewPage },
  { path: "/outcomes/:id", Page: lazy(() => import("#dashboard/pages/outcome/OutcomePage.tsx")) },
  { path: "/indicators", Page: lazy(() => import("#dashboard/pages/indicators/IndicatorsPage.tsx")) },
  { path: "/indicators/:id", Page: lazy(() => import("#dashboard/pages/indicator/IndicatorPage.tsx")) },
  { path: "/risk-areas", Page: lazy(() => import("#dashboard/pages/risk-areas/RiskAreasPage.tsx")) },
  { path: "/returns", Page: lazy(() => import("#dashboard/pages/returns/ReturnsPage.tsx")) },
  // The build drops this: there, DEV is false.
  ...(import.meta.env.DEV
    ? [{ path: "/gallery", Page: lazy(() => import("#dashboard/charts/gallery/GalleryPage.tsx")) }]
    : []),
];

export function Pages() {
  const { pathname } = useLocation();
  const found = PAGES.map(({ path, Page }) => ({ match: matchPath(path, pathname), Page })).find(
    ({ match }) => match !== null,
  );
  const Page = found?.Page ?? SeldomPages;
  return (
    <Params value={found?.match?.params ?? {}}>
      <Suspense fallback={<PageSkeleton />}>
        <Page />
      </Suspense>
    </Params>
  );
}
