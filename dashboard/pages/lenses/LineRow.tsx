// One indicator of a lens: both figures, the gap in words, both lines over time, the status; its figures are one press away.
import { useState } from "react";
import type { LensLine } from "#api/contract/lenses.ts";
import type { Value } from "#api/contract/values.ts";
import { TwoLines } from "#dashboard/charts/TwoLines.tsx";
import { Cell, Row, WideRow } from "#dashboard/ui/CardTable.tsx";
import { IllustrativeTag } from "#dashboard/ui/IllustrativeTag.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { isSmall } from "#dashboard/ui/small.ts";
import { ValueText } from "#dashboard/ui/ValueText.tsx";
import { GapMark } from "./GapMark.tsx";
import { LineFigures } from "./LineFigures.tsx";
import type { Lens } from "./lens.ts";

type Props = { line: LensLine; lens: Lens; columns: number };

export function LineRow({ line, lens, columns }: Props) {
  const [open, setOpen] = useState(false);
  const { indicator, gap, note, points, trend, target } = line;
  return (
    <>
      <Row
        opened={open}
        head={
          <>
            <Link to={line.explore}>{indicator.title}</Link>
            <span className="under">
              {line.periodText} {line.illustrative && <IllustrativeTag />}
            </span>
          </>
        }
      >
        <Cell label={lens.title} numeric>
          <ValueText value={line.own} parts />
        </Cell>
        <Cell label={lens.otherTitle} numeric>
          <ValueText value={line.other} parts />
        </Cell>
        <Cell label="Gap">
          {gap ? (
            <>
              <span className={gap.better === false && gap.chance === false ? "lens-gap--sure" : undefined}>
                <GapMark better={gap.better} /> {gap.text}
              </span>
              <span className="under">{gap.chanceText}</span>
            </>
          ) : (
            <span className="value--none">{note ?? "Cannot be told"}</span>
          )}
          {gap && note && <span className="under">{note}</span>}
        </Cell>
        <Cell label="Over time">
          <TwoLines
            pairs={points.map(({ own, other }) => ({ own: plain(own), other: plain(other) }))}
            small={points.some(({ own, other }) => isSmall(own) || isSmall(other))}
          />
          {trend && <span className="lens-trend">{trend.text}</span>}
          <button
            type="button"
            className="link-button no-print"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {open ? "Hide figures" : "Figures"}
            <span className="govuk-visually-hidden"> of {indicator.title}</span>
          </button>
        </Cell>
        <Cell label="Status">
          <StatusTag status={line.ownStatus} />
          {target && <span className="under">Target {target.text}</span>}
        </Cell>
      </Row>
      {open && (
        <WideRow columns={columns}>
          <LineFigures line={line} lens={lens} />
        </WideRow>
      )}
    </>
  );
}

const plain = (value: Value): number | null => (value.kind === "shown" ? value.value : null);
