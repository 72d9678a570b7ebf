// The guide, the pages by which the dashboard is run, and addresses where there is no page.
import type { Row } from "./row.ts";

export const OTHER_PAGES: readonly Row[] = [
  { path: "/guide", title: "Guide", why: "its contents" },
  { path: "/guide/statuses", title: "What the statuses mean", why: "a topic with shapes" },
  { path: "/guide/reading-charts", title: "How to read a chart", why: "a topic with pictures" },
  { path: "/guide/chance", title: "Is it chance?", why: "a topic with a chart drawn by hand" },
  { path: "/guide/verdicts", title: "What the verdicts mean", why: "a topic of long tables" },
  { path: "/guide/finding-out-why", title: "Finding out why", why: "a topic with a mark drawn by hand" },
  { path: "/guide/hidden-numbers", title: "Why some numbers are hidden", why: "a topic with an example" },
  { path: "/guide/csv", title: "The file for a return", why: "a topic with tables and code" },
  { path: "/guide/definitions", title: "What the words mean", why: "a topic of terms" },
  { path: "/guide/nothing", title: "Page not found", why: "no such topic" },
  { path: "/nowhere", title: "Page not found", why: "no such page" },
  { path: "/people", title: "People", why: "owners without an account, and everybody who has one" },
  { path: "/people?q=nothing+like+it", title: "People", why: "nobody matches" },
  { path: "/targets", title: "Targets", why: "targets held against their history" },
  { path: "/keys", title: "Keys", why: "no key has been made" },
  { path: "/audit", title: "Audit", why: "the newest of the record" },
  { path: "/audit?actor=nothing+like+it", title: "Audit", why: "no entry matches" },
  { path: "/mail", title: "Mail", why: "no letter has been written" },
];
