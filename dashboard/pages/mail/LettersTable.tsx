// The letters, a row each. The text of one opens under its row.
import { Fragment, useState } from "react";
import type { Mail } from "#api/contract/mail.ts";
import { CardTable, Cell, Row, WideRow } from "#dashboard/ui/CardTable.tsx";
import { momentText } from "#dashboard/ui/dates.ts";
import { Tag } from "#dashboard/ui/Tag.tsx";
import { failureText, STATE_WORDS, textParts } from "./letters.ts";

const COLUMNS = [
  { text: "Letter" },
  { text: "To" },
  { text: "State" },
  { text: "Written" },
  { text: "Text" },
];

export function LettersTable({ letters }: { letters: readonly Mail[] }) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <CardTable
      className="mail"
      caption="Letters, those not delivered first, then newest first"
      quiet
      columns={COLUMNS}
    >
      <tbody>
        {letters.map((letter) => {
          const isOpen = opened === letter.id && letter.text !== null;
          return (
            <Fragment key={letter.id}>
              <LetterRow
                letter={letter}
                isOpen={isOpen}
                onToggle={() => setOpened(isOpen ? null : letter.id)}
              />
              {isOpen && (
                <WideRow columns={COLUMNS.length}>
                  <LetterText text={letter.text ?? ""} />
                </WideRow>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </CardTable>
  );
}

type RowProps = { letter: Mail; isOpen: boolean; onToggle: () => void };

function LetterRow({ letter, isOpen, onToggle }: RowProps) {
  const { subject, to, state, at, text } = letter;
  const words = STATE_WORDS[state];
  const failure = failureText(letter);
  return (
    <Row opened={isOpen} head={<strong>{subject}</strong>}>
      <Cell label="To">{to}</Cell>
      <Cell label="State">
        <Tag colour={words.colour}>{words.text}</Tag>
        {failure !== null && <span className="under">{failure}</span>}
      </Cell>
      <Cell label="Written">{momentText(at)}</Cell>
      <Cell label="Text">
        {text === null ? (
          <span className="mail__gone">{state === "waiting" ? "Not shown" : "Not kept"}</span>
        ) : (
          <button type="button" className="link-button row-button" aria-expanded={isOpen} onClick={onToggle}>
            {isOpen ? "Close" : "Read"}
            <span className="govuk-visually-hidden">
              {" "}
              the letter to {to}: {subject}
            </span>
          </button>
        )}
      </Cell>
    </Row>
  );
}

function LetterText({ text }: { text: string }) {
  return (
    <div className="panel-form">
      <p className="govuk-body">
        Whoever has the link in a letter can use it. Pass it on to the person the letter is for, and to nobody
        else.
      </p>
      <p className="mail__text">
        {textParts(text).map(({ text: part, address, at }) =>
          address === null ? (
            <span key={at}>{part}</span>
          ) : (
            <a key={at} className="govuk-link" href={address}>
              {part}
            </a>
          ),
        )}
      </p>
    </div>
  );
}
