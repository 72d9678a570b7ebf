// The entries, a row each, with what stood before and after one press away.
import { useState } from "react";
import type { AuditEntry } from "#api/contract/audit.ts";
import { ROLE_WORDS } from "#api/contract/vocabulary.ts";
import { CardTable, Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { Details } from "#dashboard/ui/Details.tsx";
import { secondText } from "#dashboard/ui/dates.ts";
import { number } from "#dashboard/ui/numbers.ts";
import { changedFields } from "./changed-fields.ts";

const COLUMNS = [{ text: "When" }, { text: "Who" }, { text: "What was done" }];

const KIND_WORDS: Record<AuditEntry["actor"]["kind"], string> = {
  person: "Person",
  key: "Key",
  system: "This system",
  nobody: "Not signed in",
};

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <CardTable className="audit" caption="Entries, newest first" quiet columns={COLUMNS}>
      <tbody>
        {entries.map((entry) => (
          <Row key={entry.number} head={<time dateTime={entry.at}>{secondText(entry.at)}</time>}>
            <Cell label="Who">
              <span>{entry.actor.name}</span>
              <span className="under">
                {entry.actor.role ? ROLE_WORDS[entry.actor.role] : KIND_WORDS[entry.actor.kind]}
                {entry.address && ` at ${entry.address}`}
              </span>
            </Cell>
            <Cell label="What was done">
              <span>
                <strong>{entry.actionText}</strong>
                {entry.subject !== null && <>: {entry.subject}</>}
              </span>
              <EntryDetails entry={entry} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </CardTable>
  );
}

/** Drawn once it is opened: hundreds of tables that nobody looks at would make the page slow. */
function EntryDetails({ entry }: { entry: AuditEntry }) {
  const [open, setOpen] = useState(false);
  return (
    <Details
      summary={
        <>
          Details<span className="govuk-visually-hidden"> of entry {number(entry.number)}</span>
        </>
      }
      onToggle={setOpen}
      open={open}
    >
      {open && <Opened entry={entry} />}
    </Details>
  );
}

function Opened({ entry: { number: place, before, after, hash, actionText } }: { entry: AuditEntry }) {
  const fields = changedFields(before, after);
  const both = before !== null && after !== null;
  return (
    <>
      {fields.length > 0 && (
        <table className="table audit__fields">
          <caption className="quiet">{actionText}: what changed</caption>
          <thead>
            <tr>
              <th scope="col">Field</th>
              {before !== null && <th scope="col">Before</th>}
              {after !== null && <th scope="col">{both ? "After" : "Value"}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ field, before: was, after: is }) => (
              <tr key={field} className={both && was !== is ? "audit__changed" : undefined}>
                <th scope="row">{field || "All of it"}</th>
                {before !== null && <td>{was ?? "–"}</td>}
                {after !== null && <td>{is ?? "–"}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="audit__hash">
        Entry {number(place)}, hash <code>{hash}</code>
      </p>
    </>
  );
}
