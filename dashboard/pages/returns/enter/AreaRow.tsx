// One area of a return: its fields, and beside them what helps to see a slip before it is sent.
import type { ClipboardEvent, KeyboardEvent } from "react";
import type { ReturnForm } from "#api/contract/templates.ts";
import { Cell, Row } from "#dashboard/ui/CardTable.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { liveResult } from "./live-result.ts";
import { pastedBlock } from "./pasted-block.ts";
import {
  type FormRow,
  fieldOf,
  numbersOf,
  PART_WORDS,
  type Part,
  partsOf,
  type Typed,
  textOf,
  WHY_NONE,
} from "./typed-figures.ts";

type Props = {
  row: FormRow;
  form: ReturnForm;
  /** The rows in sight, in order: a pasted block fills these. */
  shown: readonly FormRow[];
  typed: Typed;
  onType: (typed: (before: Typed) => Typed) => void;
  faults: readonly { at: string; text: string }[];
  came: boolean;
};

export function AreaRow({ row, form, shown, typed, onType, faults, came }: Props) {
  const { area, published, before } = row;
  const { indicator } = form;
  const parts = partsOf(indicator);
  const why = textOf(typed, area.code, "why");
  const live = liveResult(indicator, numbersOf(typed, area.code, parts));
  const set = (id: string, text: string) => onType((last) => ({ ...last, [id]: text }));

  function paste(part: Part, event: ClipboardEvent) {
    const text = event.clipboardData.getData("text/plain");
    const block = pastedBlock(form, shown, { area: area.code, part }, text);
    if (block === null) return;
    event.preventDefault();
    onType((last) => ({ ...last, ...block }));
  }

  return (
    <Row
      head={<span className={`figures__area figures__area--${Math.min(area.depth, 4)}`}>{area.name}</span>}
    >
      {parts.map((part) => {
        const id = fieldOf(area.code, part);
        return (
          <Cell key={part} label={PART_WORDS[part]}>
            <Figure
              id={id}
              label={`${area.name}, ${PART_WORDS[part].toLowerCase()}`}
              text={why === "" ? (typed[id] ?? "") : ""}
              disabled={why !== ""}
              fault={faults.find(({ at }) => at === id)?.text}
              onType={(text) => set(id, text)}
              onPaste={(event) => paste(part, event)}
            />
          </Cell>
        );
      })}
      {parts.length > 1 && (
        <Cell label="Comes to" numeric>
          <output htmlFor={parts.map((part) => fieldOf(area.code, part)).join(" ")}>{live ?? "–"}</output>
        </Cell>
      )}
      {came && (
        <Cell label="Published" numeric>
          {published ? <ValueText value={published} parts /> : "–"}
        </Cell>
      )}
      <Cell label="Period before" numeric>
        {before ? <ValueText value={before} parts /> : "–"}
      </Cell>
      <Cell label="Or why none">
        <select
          className="govuk-select figures__why"
          id={fieldOf(area.code, "why")}
          aria-label={`${area.name}, why there is no figure`}
          value={why}
          onChange={({ target }) => set(target.id, target.value)}
        >
          <option value="">Choose a reason</option>
          {WHY_NONE.map(({ symbol, text }) => (
            <option key={symbol} value={symbol}>
              {text}
            </option>
          ))}
        </select>
      </Cell>
    </Row>
  );
}

type FigureProps = {
  id: string;
  label: string;
  text: string;
  disabled: boolean;
  fault: string | undefined;
  onType: (text: string) => void;
  onPaste: (event: ClipboardEvent) => void;
};

function Figure({ id, label, text, disabled, fault, onType, onPaste }: FigureProps) {
  return (
    <div>
      {fault && (
        <p className="govuk-error-message figures__fault" id={`${id}-fault`}>
          <span className="govuk-visually-hidden">Error:</span> {fault}
        </p>
      )}
      <input
        className={`govuk-input figures__input ${fault ? "govuk-input--error" : ""}`}
        id={id}
        aria-label={label}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        disabled={disabled}
        value={text}
        aria-invalid={fault ? true : undefined}
        aria-describedby={fault && `${id}-fault`}
        onChange={({ target }) => onType(target.value)}
        onPaste={onPaste}
        onKeyDown={goDown}
      />
    </div>
  );
}

/** Enter goes to the field below, as in a spreadsheet: it must not send a form that is half filled in. */
function goDown(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== "Enter") return;
  event.preventDefault();
  const part = event.currentTarget.id.split("-")[0];
  const column = [
    ...(event.currentTarget.form?.querySelectorAll<HTMLInputElement>(`input[id^="${part}-"]`) ?? []),
  ];
  const below = column.slice(column.indexOf(event.currentTarget) + 1).find(({ disabled }) => !disabled);
  (below ?? event.currentTarget.form?.querySelector<HTMLElement>("button[type=submit]"))?.focus();
}
