// Everything that is returned for one vulnerable group, beside all children, across the five outcomes.
import { getGroupLens } from "#api/contract/lenses.ts";
import { useAnswer } from "#dashboard/api-client/use-answer.ts";
import { useParam } from "#dashboard/app/params.ts";
import { usePageQuery } from "#dashboard/app/search.ts";
import { LensFrame } from "./LensFrame.tsx";
import { GroupSwitch } from "./Switch.tsx";

export default function GroupLensPage() {
  const id = useParam("id");
  const query = usePageQuery();
  const answer = useAnswer(getGroupLens, { params: { id }, query }, { keep: true });
  const lens = answer.data;
  return (
    <LensFrame
      answer={answer}
      path={`/lenses/groups/${id}`}
      expected="Vulnerable group"
      caption={lens ? "Vulnerable group" : ""}
      crumbs={[]}
      switcher={lens && <GroupSwitch groups={lens.groups} chosen={lens.group.id} />}
    />
  );
}
