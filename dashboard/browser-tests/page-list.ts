// Every page of the dashboard, in each state that looks different, with the reason why it is looked at.

/** `refusal`: the status with which the server says that there is no such thing. */
export type Row = { path: string; title: string; why: string; refusal?: number };

export const PAGES: readonly Row[] = [
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
  { path: "/outcomes/nothing", title: "Page not found", why: "no such outcome", refusal: 404 },
  { path: "/risk-areas", title: "Risk areas, October 2026", why: "the whole register" },
  {
    path: "/risk-areas?outcome=enjoy-and-achieve",
    title: "Risk areas, October 2026",
    why: "an outcome without a risk area",
  },
  { path: "/returns", title: "Returns, October 2026", why: "the calendar, the upload, what was sent" },
  {
    path: "/returns?by=owner&owner=caf-coordinator",
    title: "Returns, October 2026",
    why: "one owner's returns",
  },
  { path: "/returns/0", title: "There is no such return", why: "no such submission", refusal: 404 },
  { path: "/guide", title: "Guide", why: "its contents" },
  { path: "/guide/statuses", title: "What the statuses mean", why: "a topic with shapes" },
  { path: "/guide/reading-charts", title: "How to read a chart", why: "a topic with pictures" },
  { path: "/guide/hidden-numbers", title: "Why some numbers are hidden", why: "a topic in prose" },
  { path: "/guide/csv", title: "The file for a return", why: "a topic with tables and code" },
  { path: "/guide/definitions", title: "What the words mean", why: "a topic of terms" },
  { path: "/guide/nothing", title: "Page not found", why: "no such topic" },
  { path: "/nowhere", title: "Page not found", why: "no such page" },
  { path: "/people", title: "People", why: "owners without an account, and everybody who has one" },
  { path: "/people?q=nothing+like+it", title: "People", why: "nobody matches" },
  { path: "/keys", title: "Keys", why: "no key has been made" },
  { path: "/audit", title: "Audit", why: "the newest of the record" },
  { path: "/audit?actor=nothing+like+it", title: "Audit", why: "no entry matches" },
  { path: "/mail", title: "Mail", why: "no letter has been written" },
];
