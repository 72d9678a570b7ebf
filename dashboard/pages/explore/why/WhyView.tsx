// Why it changed: a sentence, a waterfall of what each part did, and where to look next.
import "./why.scss";
import { type ChangePage, getChange } from "#api/contract/change.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useSearch } from "#dashboard/app/search.ts";
import type { ViewProps } from "#dashboard/pages/explore/view-props.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { WhyChart } from "./WhyChart.tsx";
import { WhyControls } from "./WhyControls.tsx";
import { WhyNext } from "./WhyNext.tsx";
import { changeQuery, partAddress, whyAddress, whyAsked } from "./why-address.ts";

export function WhyView({ page: explorer, state, hrefOf }: ViewProps) {
  const asked = whyAsked(useSearch());
  const { data, error, refetch, isPlaceholderData } = useAnswer(
    getChange,
    { params: { id: explorer.indicator.id }, query: changeQuery(state, asked) },
    { keep: true },
  );
  // While another answer is on its way the last one stays, unless it is of another place.
  const page =
    data?.area.code === explorer.area.code && data.indicator.id === explorer.indicator.id ? data : null;
  const address = (to: Partial<typeof asked>) =>
    whyAddress(hrefOf({ ...state, view: "why", sort: null }), { ...asked, ...to });
  const partHref = (part: ChangePage["parts"][number]) =>
    Object.keys(part.members).length > 0 ? partAddress(explorer, state, part.members) : null;
  const controls = <WhyControls {...{ explorer, state, asked, hrefOf }} axes={page?.axes ?? []} />;
  if (error && !isPlaceholderData)
    return (
      <>
        {controls}
        <Failed problem={error} retry={refetch} />
      </>
    );
  if (page === null)
    return (
      <>
        {controls}
        <Skeleton height={480} />
      </>
    );
  return (
    <div className={isPlaceholderData ? "why why--stale" : "why"} aria-busy={isPlaceholderData}>
      {controls}
      <WhyChart page={page} explorer={explorer} partHref={partHref} />
      {page.method && <Details summary="How this is worked out">{page.method}</Details>}
      <WhyNext page={page} partHref={partHref} address={address} chosen={asked.by !== null} />
    </div>
  );
}
