// The pages that cut a figure to find its reason: the explorer, pathways, lenses and pinned views.
import type { Row } from "./row.ts";

export const EXPLORING_PAGES: readonly Row[] = [
  {
    path: "/lenses/groups/young-carer",
    title: "Young carers, October 2026",
    why: "a vulnerable group, partly hidden",
  },
  {
    path: "/lenses/groups/looked-after",
    title: "Children in care and care leavers, October 2026",
    why: "indicators about a group alone, and the longest name",
  },
  {
    path: "/lenses/groups/gypsy-traveller?period=2026-03",
    title: "Gypsies and Travellers, March 2026",
    why: "a group that is mostly hidden",
  },
  { path: "/lenses/areas/south", title: "South, October 2026", why: "a locality against the rest" },
  {
    path: "/lenses/areas/rural-north",
    title: "Rural North, October 2026",
    why: "a cluster: outcomes with few figures",
  },
  {
    path: "/lenses/areas/peterborough",
    title: "This view cannot be shown",
    why: "neither a locality nor a cluster",
    refusal: 404,
  },
  {
    path: "/pathways/caf",
    title: "Common assessment pathway: Peterborough",
    why: "a pathway, not compared by anything",
  },
  {
    path: "/pathways/caf?area=stanground&by=agency",
    title: "Common assessment pathway: Stanground",
    why: "compared, with steps that were not returned so",
  },
  {
    path: "/pathways/caf?by=area.school&from=2026-09",
    title: "Common assessment pathway: Peterborough",
    why: "forty schools, and no whole quarter",
  },
  {
    path: "/pathways/nothing",
    title: "This pathway cannot be shown",
    why: "no such pathway",
    refusal: 404,
  },
  { path: "/explore", title: "Explore", why: "where an analyst begins" },
  { path: "/explore?q=nothing+like+it", title: "Explore", why: "no indicator matches" },
  { path: "/my-page", title: "My page", why: "nothing pinned yet" },
  { path: "/explore/caf-completed", title: "Explore: Common assessments completed", why: "areas over time" },
  {
    path: "/explore/caf-completed?rows=area.school",
    title: "Explore: Common assessments completed",
    why: "the largest grid, full of small numbers",
  },
  {
    path: "/explore/caf-completed?rows=area.locality&cols=agency&where=sex:female",
    title: "Explore: Common assessments completed, Peterborough, Female",
    why: "a cut that nobody returns",
  },
  {
    path: "/explore/caf-completed?rows=area.cluster&cols=agency",
    title: "Explore: Common assessments completed",
    why: "two axes against each other",
  },
  {
    path: "/explore/caf-completed?rows=agency&area=south&view=trend",
    title: "Explore: Common assessments completed, South",
    why: "a trend and its small charts",
  },
  {
    path: "/explore/caf-completed?rows=area.cluster&view=bars",
    title: "Explore: Common assessments completed",
    why: "bars with limits of chance, one outside them",
  },
  {
    path: "/explore/caf-completed?rows=area.cluster&cols=agency&view=table",
    title: "Explore: Common assessments completed",
    why: "the longest table, with totals of both axes",
  },
  {
    path: "/explore/caf-initiated?rows=area.cluster",
    title: "Explore: Common assessments started",
    why: "counts without a target",
  },
  {
    path: "/explore/caf-completed?view=why",
    title: "Explore: Common assessments completed",
    why: "what a fall comes from, as a waterfall",
  },
  {
    path: "/explore/looked-after-sdq?view=why",
    title: "Explore: Emotional health of children in care (average difficulties score)",
    why: "a change that cannot be taken apart",
  },
  {
    path: "/explore/caf-completed?rows=colour",
    title: "This view cannot be shown",
    why: "an axis that there is not",
    refusal: 400,
  },
];
