// What publishing will change, or did: the whole trust first, the areas below it on request.
import { useState } from "react";
import type { Submission } from "#api/contract/submissions.ts";
import { useSite } from "#dashboard/api-client/use-answer.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { ChangesTable } from "./ChangesTable.tsx";
import { changesText } from "./standing.ts";
import { useChanges } from "./use-changes.ts";

type Props = { submission: Submission; title: string };

export function Changes({ submission, title }: Props) {
  return (
    <section aria-labelledby="changes">
      <h2 className="govuk-heading-m" id="changes">
        {title}
      </h2>
      <p className="govuk-body">{changesText(submission.changes, submission.state !== "checked")}</p>
      <Figures submission={submission} />
    </section>
  );
}

function Figures({ submission }: { submission: Submission }) {
  const trust = useSite().data?.areas.find(({ parent }) => parent === null);
  const whole = useChanges(submission.id, trust?.code);
  const [open, setOpen] = useState(false);
  const areasAlone = whole.found?.length === 0;
  const areas = useChanges(submission.id, null, open || areasAlone);
  const past = submission.state !== "checked";
  const moved = submission.changes.new + submission.changes.changed > 0;

  if (!moved) return null;
  if (!whole.found || !trust)
    return whole.error ? <Failed problem={whole.error} /> : <Skeleton height={240} />;
  const below = areas.found?.filter(({ area }) => area.code !== trust.code);
  const areasTable = below ? (
    <ChangesTable
      submission={submission.id}
      caption="By area"
      changes={below}
      past={past}
      byArea
      more={areas.more}
    />
  ) : areas.error ? (
    <Failed problem={areas.error} />
  ) : (
    <Skeleton height={240} />
  );
  if (areasAlone) return areasTable;
  return (
    <>
      <ChangesTable
        submission={submission.id}
        caption={trust.name}
        changes={whole.found}
        past={past}
        more={whole.more}
      />
      <Details summary="Localities, clusters, schools and centres" onToggle={setOpen}>
        {below?.length === 0 && !areas.more ? <p>Nothing below the whole trust changes.</p> : areasTable}
      </Details>
    </>
  );
}
