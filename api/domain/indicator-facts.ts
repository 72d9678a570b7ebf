// What is known of one indicator for one area, judged and safe to show: the material of its page.
import type { Area, Indicator } from "./catalogue.ts";
import type { Commentary } from "./commentary.ts";
import type { FigureReason } from "./figure-reason.ts";
import type { Forecast } from "./forecast/forecast.ts";
import type { Period } from "./periods.ts";
import type { SafeSeries } from "./series.ts";
import type { SafeResult } from "./suppress.ts";

export type ComparatorFacts = {
  /** The indicator itself, or its published annual figure. */
  indicator: Indicator;
  rows: readonly { area: Area; points: readonly { period: Period; safe: SafeResult }[] }[];
};

export type IndicatorFacts = {
  series: SafeSeries;
  /** Made of the figures that may be shown. */
  forecast: Forecast;
  /** The newest period that has ended: its target counts as in force. */
  now: Period;
  /** Areas the indicator is returned for, in the order of the tree. */
  areas: readonly Area[];
  /** Values, targets and limits that the scale of the chart must hold, over all areas of the same level. */
  shown: readonly number[];
  /** Ends of their control charts, which may reach far beyond their values. */
  limits: readonly number[];
  /** Newest first, earlier wordings included. */
  said: readonly Commentary[];
  /** Of the figures of the series that stand. */
  reasons: readonly FigureReason[];
  comparators: ComparatorFacts | null;
  yearSoFar: { first: Period; last: Period; safe: SafeResult } | null;
  nextReturn: { period: Period; due: string } | null;
  submissions: readonly {
    id: number;
    state: string;
    first: Period;
    last: Period;
    rows: number;
    receivedAt: Date;
    sender: string;
    /** What whoever has that address is called. */
    senderName: string | null;
  }[];
};
