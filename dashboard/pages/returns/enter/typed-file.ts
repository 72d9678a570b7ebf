// What was typed as the file that a spreadsheet would have made: from here on it is a return like any other.
import type { ReturnForm } from "#api/contract/templates.ts";
import { digitsOf, partsOf, type Typed, textOf, typedRows } from "./typed-figures.ts";

type Form = Pick<ReturnForm, "period" | "rows"> & {
  indicator: Pick<ReturnForm["indicator"], "id" | "asks">;
};

/** Only of a form without faults. Areas that were left blank are left out, so that they stay as they are. */
export function typedFile(form: Form, typed: Typed): File {
  const { indicator, period } = form;
  const parts = partsOf(indicator);
  const lines = typedRows(form, typed).map(({ area }) => {
    const why = textOf(typed, area.code, "why");
    const figures = parts.map((part, at) =>
      why === "" ? (digitsOf(textOf(typed, area.code, part), part) ?? "") : at === 0 ? why : "",
    );
    return [indicator.id, period, area.code, ...figures].join(",");
  });
  const text = `${[["indicator", "period", "area", ...parts].join(","), ...lines].join("\n")}\n`;
  return new File([text], fileName(form), { type: "text/csv" });
}

/** @example fileName(…) // "caf-needs-met-2026-27-Q2-typed.csv" */
const fileName = ({ indicator, period }: Form) => `${indicator.id}-${period.replace(/[/ ]/g, "-")}-typed.csv`;
