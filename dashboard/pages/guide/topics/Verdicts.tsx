// Guide: every verdict there can be, and why.
import type { VerdictStatus } from "#api/contract/verdicts.ts";
import { STATUS_WORDS } from "#api/contract/vocabulary.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { VerdictTable } from "./VerdictTable.tsx";

const STATUSES: readonly VerdictStatus[] = ["missed", "near", "met", "no-target"];

export function Verdicts() {
  return (
    <>
      <p>
        Beside each indicator stands one sentence that can be said aloud, such as “Off target, but improving,
        and not by chance”. It joins what a status alone cannot tell: where the figure stands against its
        target, whether it <Link to="/guide/chance">changes by more than chance</Link>, and whether the target
        can be relied on.
      </p>
      <p>
        The tables below have every sentence there can be, with the reason for it. A year before is looked at
        only where there are too few figures for limits: two figures alone tell least.
      </p>
      {STATUSES.map((status) => (
        <section key={status} aria-labelledby={`verdicts-${status}`}>
          <h2 id={`verdicts-${status}`}>{STATUS_WORDS[status]}</h2>
          <VerdictTable status={status} />
        </section>
      ))}
    </>
  );
}
