// Every endpoint, in the order of the interface's description.
import { getBreakdown } from "./breakdown.ts";
import { getIndicator, listIndicators } from "./indicator.ts";
import { getOutcome } from "./outcome.ts";
import { getOverview } from "./overview.ts";
import { getReturns } from "./returns.ts";
import { getRiskAreas } from "./risk-areas.ts";
import { getSite } from "./site.ts";
import {
  getChanges,
  getFindings,
  getSubmission,
  listSubmissions,
  postSubmission,
  publishSubmission,
  withdrawSubmission,
} from "./submissions.ts";

export const endpoints = {
  getSite,
  getOverview,
  getOutcome,
  listIndicators,
  getIndicator,
  getBreakdown,
  getRiskAreas,
  getReturns,
  postSubmission,
  listSubmissions,
  getSubmission,
  getFindings,
  getChanges,
  publishSubmission,
  withdrawSubmission,
} as const;
