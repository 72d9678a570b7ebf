// Adds the localities up into the trust's own figures, where somebody asks for that.
import { useState } from "react";
import type { ReturnForm } from "#api/contract/templates.ts";
import { canFillTrust, fillTrust } from "./fill-trust.ts";
import type { Typed } from "./typed-figures.ts";

type Props = { form: ReturnForm; typed: Typed; onFill: (typed: Typed) => void };

export function FillTrust({ form, typed, onFill }: Props) {
  const [said, setSaid] = useState("");
  if (!canFillTrust(form)) return null;
  const trust = form.rows.find(({ area }) => area.level === "trust")?.area.name ?? "";

  function fill() {
    const filled = fillTrust(form, typed);
    if ("typed" in filled) {
      onFill(filled.typed);
      setSaid(`${trust} now has the sum of its localities. Change it where that is not the whole.`);
    } else {
      setSaid(
        filled.lacking.length > 0
          ? `Type the figures of ${list.format(filled.lacking)} first.`
          : "No locality has a figure to add up.",
      );
    }
  }

  return (
    <p className="fill-trust no-print">
      <button type="button" className="govuk-button govuk-button--secondary" onClick={fill}>
        Fill {trust} from its localities
      </button>
      <span role="status">{said}</span>
    </p>
  );
}

const list = new Intl.ListFormat("en-GB");
