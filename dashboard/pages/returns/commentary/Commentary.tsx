// Commentary asked for with the return: what is off target must be explained, the rest may be.
import "./commentary.scss";
import { useState } from "react";
import type { WantedWords } from "#api/contract/explaining.ts";
import type { Work } from "#dashboard/pages/returns/submission/use-work.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { Failed } from "#dashboard/ui/Failed.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { ShowMore } from "#dashboard/ui/ShowMore.tsx";
import { Skeleton } from "#dashboard/ui/Skeleton.tsx";
import { CommentaryFields, figureTitle } from "./CommentaryFields.tsx";
import { figureOf } from "./draft.ts";
import { WANTED_AT_A_TIME, type Wanted } from "./use-wanted.ts";

export const COMMENTARY = "commentary";

type Props = { asked: Wanted; work: Work; faults: boolean; expected: boolean };

/** `expected` where findings say that some is missing, so that its place is kept while it is asked for. */
export function Commentary({ asked, work, faults, expected }: Props) {
  const { compulsory, error, retry } = asked;
  if (compulsory === null) {
    if (error) return <Failed problem={error} retry={retry} />;
    return expected ? <Skeleton height={480} /> : null;
  }
  if (compulsory.length === 0) return null;
  const one = compulsory.length === 1;
  return (
    <section aria-labelledby={COMMENTARY}>
      <h2 className="govuk-heading-m" id={COMMENTARY} tabIndex={-1}>
        Explain what is off target
      </h2>
      <p className="govuk-body">
        {one ? "This figure is" : `These ${compulsory.length} figures are`} off target, so{" "}
        {one ? "it goes" : "they go"} to the board with your words beside {one ? "it" : "each"}. Answer what
        you can; together the answers make one text. <Link to="/guide/csv">More about commentary</Link>
      </p>
      {compulsory.map((wanted) => (
        <CommentaryFields
          key={`${wanted.indicator.id} ${wanted.area.code} ${wanted.period}`}
          wanted={wanted}
          work={work}
          faults={faults}
        />
      ))}
    </section>
  );
}

type OptionalProps = { asked: Wanted; work: Work; faults: boolean };

export function OptionalCommentary({ asked, work, faults }: OptionalProps) {
  const { optional, more, waiting } = asked;
  const [begun] = useState(optional.some((wanted) => work.words[figureOf(wanted)] !== undefined));
  if (optional.length === 0) return null;
  const written = optional.filter(({ text }) => text !== null).length;
  return (
    <Details
      open={begun}
      summary={`Add commentary to ${plural(optional.length, "other figure")}${more ? " or more" : ""}${written > 0 ? ` (${written} written)` : ""}`}
    >
      <p>These are not off target, so nothing has to be said of them.</p>
      {optional.map((wanted) => (
        <Optional
          key={`${wanted.indicator.id} ${wanted.area.code} ${wanted.period}`}
          wanted={wanted}
          work={work}
          faults={faults}
        />
      ))}
      {more && <ShowMore count={WANTED_AT_A_TIME} waiting={waiting} onMore={more} />}
    </Details>
  );
}

/** Its fields come when it is opened: there may be scores of figures. */
function Optional({ wanted, work, faults }: { wanted: WantedWords; work: Work; faults: boolean }) {
  // What was begun stands open when somebody comes back to it.
  const [begun] = useState(work.words[figureOf(wanted)] !== undefined);
  const [open, setOpen] = useState(begun);
  return (
    <Details
      open={begun}
      summary={`${figureTitle(wanted)}: ${wanted.value.text}${wanted.text === null ? "" : ", commentary written"}`}
      onToggle={setOpen}
    >
      {open && <CommentaryFields wanted={wanted} work={work} faults={faults} headed={false} />}
    </Details>
  );
}
