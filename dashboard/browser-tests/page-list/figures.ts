// The pages that show figures: the overview, outcomes, indicators and what can be relied on.
import type { Row } from "./row.ts";

export const FIGURE_PAGES: readonly Row[] = [
  { path: "/", title: "Overview, October 2026", why: "the board's first page" },
  { path: "/?period=2026-02", title: "Overview, February 2026", why: "looks back from an earlier month" },
  {
    path: "/?as_at=2026-09-01T09:00:00Z",
    title: "Overview, August 2026",
    why: "read as it stood on the day after August ended",
  },
  {
    path: "/outcomes/be-healthy",
    title: "Be healthy, October 2026",
    why: "yearly and monthly figures mixed",
  },
  { path: "/outcomes/stay-safe", title: "Stay safe, October 2026", why: "the longest table" },
  {
    path: "/outcomes/enjoy-and-achieve",
    title: "Enjoy and achieve, October 2026",
    why: "nothing off target, one figure late",
  },
  {
    path: "/outcomes/positive-contribution",
    title: "Make a positive contribution, October 2026",
    why: "one figure missing",
  },
  {
    path: "/outcomes/economic-well-being",
    title: "Achieve economic well-being, October 2026",
    why: "nothing on target",
  },
  { path: "/indicators", title: "Indicators", why: "the whole catalogue" },
  { path: "/indicators?q=children+in+care", title: "Indicators", why: "the catalogue narrowed" },
  { path: "/indicators?q=nothing+like+it", title: "Indicators", why: "no indicator matches" },
  { path: "/indicators/caf-completed", title: "Common assessments completed", why: "the trust, off target" },
  {
    path: "/indicators/caf-completed?area=south",
    title: "Common assessments completed: South",
    why: "a locality",
  },
  {
    path: "/indicators/caf-completed?area=stanground",
    title: "Common assessments completed: Stanground",
    why: "a cluster whose schools are hidden",
  },
  {
    path: "/indicators/caf-completed?area=lapwing-meadow-primary",
    title: "Common assessments completed: Lapwing Meadow Primary School",
    why: "a school: nothing below it, most of it hidden",
  },
  {
    path: "/indicators/caf-completed?by=agency",
    title: "Common assessments completed",
    why: "cut by a dimension",
  },
  {
    path: "/indicators/caf-completed?by=area.school",
    title: "Common assessments completed",
    why: "the most bars there can be",
  },
  {
    path: "/indicators/caf-completed?period=2025-08&by=area.cluster",
    title: "Common assessments completed",
    why: "bars for an earlier month",
  },
  {
    path: "/indicators/caf-completed?view=history",
    title: "Common assessments completed",
    why: "against its own history, limits of a width for each month",
  },
  {
    path: "/indicators/re-referrals?view=history",
    title: "Children referred again within 12 months",
    why: "limits worked out anew after a known change",
  },
  {
    path: "/indicators/social-worker-vacancies?view=history",
    title: "Vacant posts of children's social workers",
    why: "too few figures for limits",
  },
  {
    path: "/indicators/protection-plan-reviews",
    title: "Child protection plans reviewed on time",
    why: "hidden now, shown before",
  },
  {
    path: "/indicators/initial-conferences-in-time",
    title: "Initial child protection conferences within 15 working days",
    why: "every figure hidden",
  },
  {
    path: "/indicators/sen-statements-in-time",
    title: "Education, health and care plans issued in time",
    why: "late",
  },
  {
    path: "/indicators/not-in-education-16-18",
    title: "Young people aged 16 to 18 not in education, work or training",
    why: "missing for two months",
  },
  {
    path: "/indicators/looked-after-dental-checks",
    title: "Children in care whose teeth were checked by a dentist",
    why: "comparators of its own, yearly",
  },
  {
    path: "/indicators/placement-moves",
    title: "Children in care with three or more placements in a year",
    why: "compared through its yearly figure",
  },
  {
    path: "/indicators/re-referrals",
    title: "Children referred again within 12 months",
    why: "a step change in its recording",
  },
  {
    path: "/indicators/first-time-entrants",
    title: "Young people entering the youth justice system for the first time",
    why: "a rate, quarterly",
  },
  {
    path: "/indicators/referrals",
    title: "Referrals to children's social care",
    why: "a count without a target, from 2012",
  },
  {
    path: "/indicators/breastfeeding-6-8-weeks",
    title: "Babies breastfed at 6 to 8 weeks",
    why: "no longer collected, with its last figures",
  },
  {
    path: "/indicators/camhs-effectiveness",
    title: "Effectiveness of child and adolescent mental health services",
    why: "no longer collected, without a figure",
  },
  {
    path: "/indicators/caf-completed?area=nowhere",
    title: "This indicator cannot be shown",
    why: "no such area",
    refusal: 404,
  },
  {
    path: "/indicators/nothing",
    title: "This indicator cannot be shown",
    why: "no such indicator",
    refusal: 404,
  },
  {
    path: "/indicators/caf-completed/history?period=2026-10",
    title: "Common assessments completed: Peterborough, October 2026",
    why: "one version of a figure, with its commentary",
  },
  {
    path: "/indicators/caf-completed/history?period=2026-09&area=south&where=agency:health",
    title: "Common assessments completed: South, September 2026, Health",
    why: "a cut of a locality",
  },
  {
    path: "/indicators/sen-statements-in-time/history?period=2026-10",
    title: "Education, health and care plans issued in time: Peterborough, October 2026",
    why: "nothing was ever published of it",
  },
  {
    path: "/indicators/caf-completed/history?period=2026-13",
    title: "This figure cannot be shown",
    why: "no such period",
    refusal: 400,
  },
  {
    path: "/backtest/caf-completed?goal=85&tolerance=3&run=7",
    title: "Try a target: Common assessments completed",
    why: "a target tried on the past",
  },
  {
    path: "/backtest/caf-completed?area=south&goal=3&tolerance=4",
    title: "Try a target: Common assessments completed, South",
    why: "a target that nobody can mean",
  },
  {
    path: "/backtest/referrals-to-assessment",
    title: "Try a target: Referrals to social care that go on to an initial assessment",
    why: "a range, and nothing proposed yet",
  },
  {
    path: "/backtest/referrals?goal=10",
    title: "This target cannot be tried",
    why: "an indicator without a target",
    refusal: 400,
  },
  { path: "/outcomes/nothing", title: "Page not found", why: "no such outcome", refusal: 404 },
  { path: "/grid", title: "What can be relied on, October 2026", why: "every indicator of the trust" },
  {
    path: "/grid?outcome=positive-contribution&period=2026-02",
    title: "What can be relied on, February 2026",
    why: "one outcome, most cells empty",
  },
];
