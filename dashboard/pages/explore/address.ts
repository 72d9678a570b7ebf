// The state of the explorer, all of it in the address: where one looks, along which axes, when, at what, in which view.

export const VIEWS = ["heat", "trend", "bars", "table", "map", "why"] as const;
export type View = (typeof VIEWS)[number];

export type Explored = {
  /** Null: the whole trust. */
  area: string | null;
  /** Null: not chosen, so the first there is; NO_AXIS: none is wanted. */
  rows: string | null;
  cols: string | null;
  /** As "agency:health", in the order in which they were chosen. */
  where: readonly string[];
  from: string | null;
  to: string | null;
  /** The one period that bars, table and map show; null: the newest with a figure. */
  at: string | null;
  view: View;
  /** The order of bars, or the column that a table is sorted by. */
  sort: string | null;
  as_at: string | null;
};

export const NO_AXIS = "none";

export const START: Explored = {
  area: null,
  rows: null,
  cols: null,
  where: [],
  from: null,
  to: null,
  at: null,
  view: "heat",
  sort: null,
  as_at: null,
};

export function explored(search: URLSearchParams): Explored {
  const said = (name: string) => search.get(name) || null;
  const view = VIEWS.find((one) => one === search.get("view"));
  const [rows, cols] = [said("rows"), said("cols")];
  return {
    area: said("area"),
    rows,
    // One axis cannot stand both ways, and columns without rows are rows.
    cols: cols === rows || rows === null || rows === NO_AXIS ? null : cols,
    where: [...new Set(search.getAll("where").filter(Boolean))],
    from: said("from"),
    to: said("to"),
    at: said("at"),
    view: view ?? START.view,
    sort: said("sort"),
    as_at: said("as_at"),
  };
}

/** The address of a state. What goes without saying is left out, so that equal views have equal addresses. */
export function exploreAddress(id: string, state: Partial<Explored>, trust?: string): string {
  const { area, rows, cols, where, from, to, at, view, sort, as_at } = { ...START, ...state };
  const query = new URLSearchParams();
  const say = (name: string, value: string | null) => value !== null && query.append(name, value);
  say("rows", rows);
  say("cols", cols);
  if (area !== trust) say("area", area);
  for (const filter of where) query.append("where", filter);
  say("from", from);
  say("to", to);
  say("at", at);
  if (view !== START.view) say("view", view);
  say("sort", sort);
  say("as_at", as_at);
  const text = query.toString();
  return `/explore/${encodeURIComponent(id)}${text && `?${text}`}`;
}

export type ExplorerQuery = {
  area?: string;
  where?: string[];
  from?: string;
  to?: string;
  as_at?: string;
  by?: string;
};

/** What the server is asked for a state. The view, its period and its order ask nothing new of it. */
export function queryOf({ area, rows, cols, where, from, to, as_at }: Explored): ExplorerQuery {
  const by = [rows, cols].filter((axis) => axis !== null && axis !== NO_AXIS).join(",");
  return {
    ...(area === null ? {} : { area }),
    ...(where.length === 0 ? {} : { where: [...where] }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...(as_at === null ? {} : { as_at }),
    ...(by === "" ? {} : { by }),
  };
}
