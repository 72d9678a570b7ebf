// The grid of a heat map: a table whose every cell leads inside. One cell takes the tab key; arrow keys go on from it.
import { type FocusEvent, type KeyboardEvent, memo, type PointerEvent, useLayoutEffect, useRef } from "react";
import { nextPoint } from "#dashboard/charts/chart-keys.ts";
import { ScrollRegion } from "#dashboard/charts/ScrollRegion.tsx";
import { STEP_COLOURS } from "#dashboard/charts/steps.ts";
import { usePressed } from "#dashboard/pages/explore/use-pressed.ts";
import type { Heat, HeatCell } from "./heat-rows.ts";

type Props = {
  heat: Heat;
  caption: string;
  /** The column of the period in view. */
  marked: string | null;
  hrefOf: (cell: HeatCell) => string;
  onActive: (cell: number | null) => void;
};

/** Drawn anew only when its figures change: pointing at a cell is told below the grid, not in it. */
export const HeatGrid = memo(function HeatGrid({ heat, caption, marked, hrefOf, onActive }: Props) {
  const { columns, rows, corner } = heat;
  const grid = useRef<HTMLTableElement>(null);
  const pressed = usePressed();
  // Months fit into little; the names of members need room for a word.
  const least = rows.some(({ cells }) => cells.some(({ members }) => members.length > 1)) ? 92 : 40;

  // On a phone the newest periods lie beyond the edge: the grid begins where the period in view is.
  useLayoutEffect(() => {
    const [region, column] = [grid.current?.parentElement, grid.current?.querySelector("th[aria-current]")];
    if (!region || !(column instanceof HTMLElement)) return;
    region.scrollLeft = column.offsetLeft + column.offsetWidth - region.clientWidth;
  }, []);

  const numberOf = ({ target }: { target: EventTarget }) => {
    const link = target instanceof Element ? target.closest<HTMLElement>("[data-cell]") : null;
    return link === null ? null : Number(link.dataset.cell);
  };

  function onKeyDown(event: KeyboardEvent) {
    const at = numberOf(event);
    if (at === null || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nextPoint(event.key, at, { columns: columns.length, rows: rows.length });
    if (next === undefined || next === null) return;
    event.preventDefault();
    grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`)?.focus();
  }

  /** The tab key comes back to the cell that it left. */
  function onFocus(event: FocusEvent) {
    const at = numberOf(event);
    if (at === null) return;
    for (const link of grid.current?.querySelectorAll<HTMLElement>('[data-cell][tabindex="0"]') ?? [])
      link.tabIndex = -1;
    if (event.target instanceof HTMLElement) event.target.tabIndex = 0;
    onActive(at);
    pressed.onFocus(event);
  }

  return (
    <ScrollRegion label={caption} className="heat__scroll">
      <table
        ref={grid}
        className="heat"
        style={{
          minWidth: `calc(var(--heat-name) + ${columns.length * least}px)`,
          maxWidth: `calc(var(--heat-name) + ${columns.length * 132}px)`,
        }}
        onClick={pressed.onClick}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onBlur={() => onActive(null)}
        onPointerOver={(event: PointerEvent) => {
          const at = numberOf(event);
          if (at !== null) onActive(at);
          pressed.onPointerOver(event);
        }}
        onPointerLeave={() => onActive(null)}
      >
        <caption className="govuk-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="heat__corner" data-picture-box>
              <span data-picture="in-cell">{corner}</span>
            </th>
            {columns.map(({ id, title, total }) => (
              <th
                key={id}
                scope="col"
                className={total ? "heat__total" : undefined}
                aria-current={id === marked ? "true" : undefined}
                data-picture-box
              >
                <span data-picture="in-cell">{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, down) => (
            <tr key={row.id} className={row.total ? "heat__whole" : undefined}>
              <th scope="row" data-picture-box>
                <span className="heat__name" title={row.name} data-picture="in-cell">
                  {row.name}
                </span>
              </th>
              {row.cells.map((cell, across) => (
                <Cell
                  key={cell.id}
                  cell={cell}
                  index={down * columns.length + across}
                  href={hrefOf(cell)}
                  marked={columns[across]?.id === marked}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
});

type CellProps = { cell: HeatCell; index: number; href: string; marked: boolean };

function Cell({ cell: { step, figure, small, says }, index, href, marked }: CellProps) {
  return (
    <td className={`heat__cell heat__cell--${step}`} aria-current={marked ? "true" : undefined}>
      <a
        href={href}
        data-cell={index}
        tabIndex={index === 0 ? 0 : -1}
        aria-label={says}
        style={{ backgroundColor: STEP_COLOURS[step] }}
        data-picture-box={step === "hidden" ? "hatched" : "filled"}
      >
        {figure !== "" && <span data-picture>{figure}</span>}
        {small && <span className="heat__small" data-picture-box="filled" />}
      </a>
    </td>
  );
}
