// What every view of the explorer is given.
import type { ExplorerPage } from "#api/contract/explorer.ts";
import type { Explored } from "./address.ts";

export type Period = ExplorerPage["periods"][number];

export type ViewProps = {
  page: ExplorerPage;
  /** With the axes that are in view, also where the address names none. */
  state: Explored;
  /** The one period of those views that show one. */
  at: Period;
  /** The address of the same view but for what is given. */
  hrefOf: (state: Explored) => string;
};
