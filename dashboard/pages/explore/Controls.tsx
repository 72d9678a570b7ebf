// Along which axes, and over which span: one form, so that one change is one step back.
import type { SyntheticEvent } from "react";
import { useNavigate } from "react-router";
import { Link } from "#dashboard/ui/Link.tsx";
import { type Explored, NO_AXIS } from "./address.ts";
import { periodList } from "./period-list.ts";
import type { ViewProps } from "./view-props.ts";

type Props = Pick<ViewProps, "page" | "state" | "hrefOf">;

export function Controls({ page, state, hrefOf }: Props) {
  const navigate = useNavigate();
  const { levels, dimensions } = page.cuts;
  const none = { id: NO_AXIS, title: "Nothing" };
  const listed = periodList(page);
  const [first, last] = [page.periods[0]?.period, page.periods.at(-1)?.period];

  function show(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = (name: string) => String(form.get(name));
    navigate(hrefOf({ ...state, ...axesFrom(said("rows"), said("cols")), ...spanFrom(said), sort: null }));
  }

  /** A span that is the usual one goes without saying; one that was turned round is put right. */
  function spanFrom(said: (name: string) => string): Partial<Explored> {
    const [from = "", to = ""] = [said("from"), said("to")];
    if (from === first && to === last) return {};
    const place = (period: string) => listed.findIndex((one) => one.period === period);
    return place(from) >= place(to) ? { from, to } : { from: to, to: from };
  }

  return (
    <form
      className="period-form explore__controls no-print"
      onSubmit={show}
      // What was chosen and not yet shown is forgotten once the address has moved on.
      key={[state.rows, state.cols, first, last].join(" ")}
    >
      <Axis name="rows" title="Rows" chosen={state.rows} groups={{ levels, dimensions }} none={none} />
      <Axis name="cols" title="Columns" chosen={state.cols} groups={{ levels, dimensions }} none={none} />
      {listed.length > 1 && (
        <>
          <Period name="from" title="From" chosen={first} listed={listed} />
          <Period name="to" title="To" chosen={last} listed={listed} />
        </>
      )}
      <button type="submit" className="govuk-button govuk-button--secondary">
        Show
      </button>
      {state.cols !== null && (
        <Link
          to={hrefOf({ ...state, rows: state.cols, cols: state.rows, sort: null })}
          className="govuk-link explore__swap"
        >
          Swap rows and columns
        </Link>
      )}
    </form>
  );
}

/** One area level at most: areas of one lie in those of the other. */
function axesFrom(rows: string, cols: string): Pick<Explored, "rows" | "cols"> {
  const bothAreas = rows.startsWith("area.") && cols.startsWith("area.");
  if (rows === NO_AXIS) return { rows: cols, cols: null };
  return { rows, cols: cols === NO_AXIS || cols === rows || bothAreas ? null : cols };
}

type Named = { id: string; title: string };
type AxisProps = {
  name: string;
  title: string;
  chosen: string | null;
  groups: { levels: readonly Named[]; dimensions: readonly Named[] };
  none: Named;
};

function Axis({ name, title, chosen, groups, none }: AxisProps) {
  const options = (list: readonly Named[]) =>
    list.map((one) => (
      <option key={one.id} value={one.id}>
        {one.title.charAt(0).toUpperCase() + one.title.slice(1)}
      </option>
    ));
  return (
    <label className="govuk-label">
      {title}
      <select className="govuk-select" name={name} defaultValue={chosen ?? none.id}>
        {options([none])}
        {groups.levels.length > 0 && <optgroup label="Where">{options(groups.levels)}</optgroup>}
        {groups.dimensions.length > 0 && <optgroup label="Who">{options(groups.dimensions)}</optgroup>}
      </select>
    </label>
  );
}

type PeriodProps = {
  name: string;
  title: string;
  chosen: string | undefined;
  listed: readonly { period: string; text: string }[];
};

function Period({ name, title, chosen, listed }: PeriodProps) {
  return (
    <label className="govuk-label">
      {title}
      <select className="govuk-select" name={name} defaultValue={chosen}>
        {listed.map(({ period, text }) => (
          <option key={period} value={period}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
