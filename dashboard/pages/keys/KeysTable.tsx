// Every key ever made, a row each. Ending one asks once more, under its row.
import { useMutation } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { type Key, revokeKey } from "#api/contract/keys.ts";
import { call } from "#dashboard/api-client/call.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { CardTable, Cell, Row, WideRow } from "#dashboard/ui/CardTable.tsx";
import { Confirm } from "#dashboard/ui/Confirm.tsx";
import { Details } from "#dashboard/ui/Details.tsx";
import { dayText, momentText } from "#dashboard/ui/dates.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import { plural } from "#dashboard/ui/numbers.ts";
import { Tag } from "#dashboard/ui/Tag.tsx";
import { STATE_WORDS } from "./key-words.ts";

const COLUMNS = [
  { text: "Key" },
  { text: "Sends" },
  { text: "State" },
  { text: "Last used" },
  { text: "Made" },
  { text: "Change" },
];

type Props = { keys: readonly Key[]; onRevoked: (key: Key) => void };

export function KeysTable({ keys, onRevoked }: Props) {
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <CardTable className="keys" caption="Keys, those that work first" quiet columns={COLUMNS}>
      <tbody>
        {keys.map((key) => (
          <Fragment key={key.id}>
            <KeyRow apiKey={key} isAsked={asked === key.id} onAsk={() => setAsked(key.id)} />
            {asked === key.id && (
              <WideRow columns={COLUMNS.length}>
                <Revoke
                  apiKey={key}
                  onCancel={() => {
                    setAsked(null);
                    document.getElementById(`revoke-${key.id}`)?.focus();
                  }}
                  onRevoked={(revoked) => {
                    setAsked(null);
                    onRevoked(revoked);
                  }}
                />
              </WideRow>
            )}
          </Fragment>
        ))}
      </tbody>
    </CardTable>
  );
}

function KeyRow({ apiKey, isAsked, onAsk }: { apiKey: Key; isAsked: boolean; onAsk: () => void }) {
  const { name, start, indicators, state, lastUsed } = apiKey;
  const { text, colour } = STATE_WORDS[state];
  return (
    <Row
      opened={isAsked}
      head={
        <>
          <strong>{name}</strong>
          <span className="under">
            <code>{start}…</code>
          </span>
        </>
      }
    >
      <Cell label="Sends">
        <Details summary={plural(indicators.length, "indicator")}>
          <ul className="govuk-list">
            {indicators.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ul>
        </Details>
      </Cell>
      <Cell label="State">
        <Tag colour={colour}>{text}</Tag>
        <StateDay apiKey={apiKey} />
      </Cell>
      <Cell label="Last used">
        <span>{lastUsed === null ? "Never" : momentText(lastUsed)}</span>
      </Cell>
      <Cell label="Made">
        <span>{dayText(apiKey.madeAt)}</span>
        <span className="under">by {apiKey.madeBy}</span>
      </Cell>
      <Cell label="Change">
        {state === "active" ? (
          <button type="button" className="link-button row-button" aria-expanded={isAsked} onClick={onAsk}>
            Revoke<span className="govuk-visually-hidden"> {name}</span>
          </button>
        ) : (
          <span className="keys__none">Nothing</span>
        )}
      </Cell>
    </Row>
  );
}

function StateDay({ apiKey: { state, expires, revokedAt, revokedBy } }: { apiKey: Key }) {
  if (state === "revoked")
    return (
      <span className="under">
        {revokedAt && dayText(revokedAt)}
        {revokedBy && ` by ${revokedBy}`}
      </span>
    );
  return (
    <span className="under">
      {state === "active" ? "until" : "after"} {dayText(expires)}
    </span>
  );
}

type RevokeProps = { apiKey: Key; onCancel: () => void; onRevoked: (key: Key) => void };

function Revoke({ apiKey: { id, name, lastUsed }, onCancel, onRevoked }: RevokeProps) {
  const revoke = useMutation<Key, ProblemError>({
    mutationFn: () => call(revokeKey, { params: { id }, body: {} }),
    onSuccess: onRevoked,
  });
  return (
    <div className="panel-form">
      {revoke.error && (
        <ErrorSummary key={revoke.submittedAt} title={revoke.error.title} problems={[]}>
          {revoke.error.message}
        </ErrorSummary>
      )}
      <Confirm
        title={`Revoke ${name}?`}
        action="Revoke this key"
        waiting={revoke.isPending}
        onConfirm={() => revoke.mutate()}
        onCancel={onCancel}
      >
        It stops working at once and cannot be made to work again: a system that uses it can send nothing
        until it is given a new key.{" "}
        {lastUsed === null ? "It was never used." : `It was last used on ${momentText(lastUsed)}.`}
      </Confirm>
    </div>
  );
}
