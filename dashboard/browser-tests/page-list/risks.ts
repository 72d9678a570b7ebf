// The pages of risk areas, cases and alerts.
import type { Row } from "./row.ts";

export const RISK_PAGES: readonly Row[] = [
  { path: "/risk-areas", title: "Risk areas, October 2026", why: "the whole register" },
  {
    path: "/risk-areas?outcome=enjoy-and-achieve&state=agreed-deviation",
    title: "Risk areas, October 2026",
    why: "nothing of the kind for this outcome",
  },
  { path: "/risk-areas?state=closed", title: "Risk areas, October 2026", why: "those that are over" },
  { path: "/risk-areas?kind=warning", title: "Risk areas, October 2026", why: "warnings alone" },
  {
    path: "/risk-areas?as_at=2026-09-01T09:00:00Z",
    title: "Risk areas, August 2026",
    why: "the register of an earlier day",
  },
  { path: "/risk-areas/0", title: "This risk area cannot be shown", why: "no such risk area", refusal: 404 },
  { path: "/cases", title: "Solution Centre cases", why: "all of them" },
  { path: "/cases?state=overdue", title: "Solution Centre cases", why: "none in this state" },
  { path: "/cases/0", title: "This case cannot be shown", why: "no such case", refusal: 404 },
  { path: "/alerts", title: "Alerts", why: "what is new about risk areas, and how it is told by e-mail" },
];
