// The figures over time, against their target or against their own history, whichever the address asks for.
import { lazy, Suspense } from "react";
import type { IndicatorPage } from "#api/contract/indicator.ts";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { TrendSection } from "./TrendSection.tsx";
import { ViewLinks } from "./ViewLinks.tsx";

const OwnHistorySection = lazy(() => import("./OwnHistorySection.tsx"));

export function TimeSection({ page, view }: { page: IndicatorPage; view: string | undefined }) {
  return (
    <section aria-label="Figures over time">
      <ViewLinks page={page} shown={view} />
      {view === undefined ? (
        <TrendSection page={page} />
      ) : (
        <Suspense fallback={<Skeleton height={640} />}>
          <OwnHistorySection page={page} />
        </Suspense>
      )}
    </section>
  );
}
