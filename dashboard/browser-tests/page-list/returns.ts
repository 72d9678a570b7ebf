// The pages through which returns come.
import type { Row } from "./row.ts";

export const RETURN_PAGES: readonly Row[] = [
  { path: "/returns", title: "Returns, October 2026", why: "the calendar, the upload, what was sent" },
  {
    path: "/returns?by=owner&owner=caf-coordinator",
    title: "Returns, October 2026",
    why: "one owner's returns",
  },
  { path: "/returns/compare", title: "Two returns compared", why: "none have been named" },
  {
    path: "/returns/compare?one=1183&other=1193&indicator=caf-completed",
    title: "Two returns compared",
    why: "two months, which have no figure in common",
  },
  {
    path: "/returns/compare?one=1&other=1193",
    title: "Two returns compared",
    why: "there is no such return",
    refusal: 404,
  },
  { path: "/returns/enter", title: "Enter figures", why: "no indicator has been chosen" },
  {
    path: "/returns/enter?indicator=sen-statements-in-time&period=2026-10",
    title: "Enter figures",
    why: "a late return: its form",
  },
  {
    path: "/returns/enter?indicator=caf-completed&period=2026-10&correct=yes",
    title: "Enter figures",
    why: "a return that came, with smaller areas behind a press",
  },
  {
    path: "/returns/enter?indicator=referrals&period=2026-10",
    title: "Enter figures",
    why: "a return that came, not opened to be corrected",
  },
  {
    path: "/returns/enter?indicator=caf-completed&period=2027-01",
    title: "Enter figures",
    why: "a month that has not ended",
    refusal: 400,
  },
  { path: "/returns/month", title: "Returns due in November 2026", why: "today, and days with many returns" },
  {
    path: "/returns/month?month=2026-12",
    title: "Returns due in December 2026",
    why: "bank holidays, and returns to come",
  },
  { path: "/returns/record", title: "Record of returns", why: "every owner, and all of them" },
  { path: "/returns/reminders", title: "Reminders", why: "none has gone out, and nobody has stopped them" },
  { path: "/returns/0", title: "There is no such return", why: "no such submission", refusal: 404 },
];
