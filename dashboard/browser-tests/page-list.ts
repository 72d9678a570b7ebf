// Every page of the dashboard, in each state that looks different, with the reason why it is looked at.
import { EXPLORING_PAGES } from "./page-list/exploring.ts";
import { FIGURE_PAGES } from "./page-list/figures.ts";
import { RETURN_PAGES } from "./page-list/returns.ts";
import { RISK_PAGES } from "./page-list/risks.ts";
import type { Row } from "./page-list/row.ts";
import { OTHER_PAGES } from "./page-list/running.ts";

export type { Row };

export const PAGES: readonly Row[] = [
  ...FIGURE_PAGES,
  ...RISK_PAGES,
  ...EXPLORING_PAGES,
  ...RETURN_PAGES,
  ...OTHER_PAGES,
];
