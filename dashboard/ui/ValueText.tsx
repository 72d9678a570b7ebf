// A figure in words, with the counts behind it and what a reader must know of it; or why there is none.
import type { Value } from "#api/contract/values.ts";
import { number } from "./numbers.ts";
import { SmallMark } from "./SmallMark.tsx";

const FLAG_WORDS = { provisional: "provisional", estimated: "estimated" } as const;

type Props = { value: Value; parts?: boolean };

/** `parts` adds "41 of 52" where the value is made of them. */
export function ValueText({ value, parts = false }: Props) {
  if (value.kind !== "shown") return <span className="value value--none">{value.text}</span>;
  const { numerator, denominator, flag, small } = value;
  return (
    <span className="value">
      <span className="value__figure">{value.text}</span>
      {small && <SmallMark />}
      {parts && numerator !== undefined && denominator !== undefined && (
        <span className="value__parts">
          {number(numerator)} of {number(denominator)}
        </span>
      )}
      {flag && flag !== "illustrative" && <span className="value__flag">{FLAG_WORDS[flag]}</span>}
    </span>
  );
}
