// What stands around every chart: title, words, reading by keys, the numbers as a table, downloads.
import { type KeyboardEvent, type ReactNode, Suspense, useId, useState } from "react";
import { ChartNumbers } from "./ChartNumbers.tsx";
import type { Grid } from "./chart-keys.ts";
import { nextPoint } from "./chart-keys.ts";
import type { ChartTable } from "./chart-table.ts";
import { TakeAway } from "./TakeAway.tsx";
import { useWidth } from "./use-width.ts";

/** What a chart is given to draw with; `active` is the point being read. */
export type Drawing = { width: number; active: number | null; onActive: (point: number | null) => void };

type Props = {
  /** Starts the names of downloaded files. */
  name: string;
  title: string;
  subtitle: ReactNode;
  /** The subtitle in a picture, where it cannot be a link or a tag. */
  subtitleText: string;
  summary: string;
  legend?: ReactNode;
  notes: readonly string[];
  source: string;
  /** Every point in a sentence, numbered as in `grid`. */
  says: readonly string[];
  grid: Grid;
  /** The point that the keyboard reads first. */
  start: number;
  table: ChartTable;
  tableBeside?: boolean;
  /** The drawing is a table itself, with keys of its own: no other stands below it. */
  isTable?: boolean;
  /** Where a point leads that the keyboard has chosen. */
  onPick?: (point: number) => void;
  level?: 2 | 3;
  height: (width: number) => number;
  children: (drawing: Drawing) => ReactNode;
};

export function ChartFigure(props: Props) {
  const { title, subtitle, summary, legend, notes, table, level = 2, children } = props;
  const { tableBeside = false, isTable = false, onPick } = props;
  const id = useId();
  const { ref, width } = useWidth<HTMLDivElement>();
  const [active, setActive] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const Title = level === 2 ? "h2" : "h3";
  const height = props.height(width || 640);

  return (
    <figure className={`chart ${tableBeside ? "chart--beside" : ""}`} aria-labelledby={`${id}-title`}>
      <div className="chart__drawing">
        <Title id={`${id}-title`} className="chart__title">
          {title}
        </Title>
        <p className="chart__subtitle">{subtitle}</p>
        {legend}
        {!isTable && <PointReader {...props} id={id} active={active} onActive={setActive} />}
        <div ref={ref} className="chart__plot" style={{ minHeight: height }}>
          {width > 0 && (
            <Suspense fallback={<div className="skeleton" style={{ height }} />}>
              {children({ width, active, onActive: setActive })}
            </Suspense>
          )}
        </div>
        <div className="chart__point">
          {/* A cell of a table has said it already to whoever listens. */}
          <p {...(isTable ? { "aria-hidden": true } : { role: "status" })}>
            {active === null ? "" : props.says[active]}
          </p>
          {active === null && props.says.length > 0 && (
            <p className="chart__hint no-print">
              Point at the chart, or use the arrow keys on it, to read a figure.
              {onPick && " Press a point, or Enter, to see all of that period."}
            </p>
          )}
        </div>
        <p className="chart__summary" id={`${id}-summary`}>
          {summary}
        </p>
        {notes.length > 0 && (
          <ul className="chart__notes">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        <Buttons {...props} plot={ref} open={open} onOpen={setOpen} />
      </div>
      {!isTable && (
        <div className={`chart__table ${open ? "chart__table--open" : ""}`}>
          <ChartNumbers table={table} />
        </div>
      )}
    </figure>
  );
}

type ReaderProps = Pick<Props, "title" | "says" | "grid" | "start" | "onPick"> & {
  id: string;
  active: number | null;
  onActive: Drawing["onActive"];
};

/** A range control, seen only through the ring it draws round the chart: arrow keys, touch readers and switches all know it. */
function PointReader({ id, title, says, grid, start, active, onActive, onPick }: ReaderProps) {
  if (says.length === 0) return null;
  const at = active ?? start;
  function onKeyDown(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter") return onPick?.(at);
    const next = nextPoint(event.key, at, grid);
    if (next === undefined) return;
    event.preventDefault();
    onActive(next);
  }
  return (
    <input
      type="range"
      className="chart__reader govuk-visually-hidden"
      aria-label={`Points of the chart: ${title}`}
      aria-describedby={`${id}-summary`}
      aria-valuetext={says[at]}
      min={0}
      max={says.length - 1}
      value={at}
      onChange={(event) => onActive(Number(event.target.value))}
      onFocus={() => onActive(at)}
      onBlur={() => onActive(null)}
      onKeyDown={onKeyDown}
    />
  );
}

type ButtonsProps = Pick<
  Props,
  "name" | "title" | "subtitleText" | "notes" | "source" | "table" | "isTable"
> & {
  plot: { current: HTMLDivElement | null };
  open: boolean;
  onOpen: (open: boolean) => void;
};

function Buttons(props: ButtonsProps) {
  const { name, title, subtitleText, notes, source, table, isTable, plot, open, onOpen } = props;
  const picture = async () => {
    if (plot.current === null) throw new Error("the chart is not on the page");
    // Few take a picture away; the others need not fetch what makes it.
    const { pictureOf } = await import("./picture.ts");
    return pictureOf(plot.current, { title, subtitle: subtitleText, notes, source });
  };
  return (
    <p className="chart__buttons no-print">
      {!isTable && (
        <button type="button" className="chart__button chart__button--table" onClick={() => onOpen(!open)}>
          {open ? "Hide the table" : "Show as table"}
        </button>
      )}
      <TakeAway name={name} title={title} table={table} picture={picture} />
    </p>
  );
}
