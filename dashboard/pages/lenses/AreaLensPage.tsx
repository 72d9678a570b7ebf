// Everything that is returned for one locality or cluster, against the rest of the trust: for the team around the cluster.
import { getAreaLens } from "#api/contract/lenses.ts";
import { useAnswer, useSite } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import { LensFrame } from "./LensFrame.tsx";
import { AreaSwitch } from "./Switch.tsx";

export default function AreaLensPage() {
  const code = useParam("code");
  const query = usePageQuery();
  const answer = useAnswer(getAreaLens, { params: { code }, query }, { keep: true });
  const lens = answer.data;
  const known = useSite().data?.areas.find((area) => area.code === code);
  const above = lens?.area.path.slice(1, -1) ?? [];
  return (
    <LensFrame
      answer={answer}
      path={`/lenses/areas/${code}`}
      expected={known?.name ?? "Locality"}
      caption={(lens?.area.level ?? known?.level) === "cluster" ? "Team around the cluster" : "Locality"}
      crumbs={above.map((area) => ({ to: `/lenses/areas/${area.code}`, text: area.name }))}
      switcher={lens && <AreaSwitch areas={lens.areas} chosen={lens.area.code} />}
    />
  );
}
