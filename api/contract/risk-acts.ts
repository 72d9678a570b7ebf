// What people do about a risk area: answer it with a plan, report on it, agree a deviation, record a decision.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { RiskPage, Standing } from "./risk-areas.ts";
import { IsoDate } from "./vocabulary.ts";

const params = z.object({ id: z.string() });
const Words = z.string().trim().min(3).max(1500);

export const acknowledgeRisk = endpoint({
  method: "post",
  path: "/api/v1/risk-areas/:id/plan",
  summary:
    "Acknowledge a risk area with a plan: an action, a person, a day. A later plan takes the place of an earlier one",
  permission: "answer-risks",
  params,
  body: z.object({ action: Words, person: z.string().trim().min(2).max(120), due: IsoDate }),
  output: RiskPage,
});

export const reportProgress = endpoint({
  method: "post",
  path: "/api/v1/risk-areas/:id/progress",
  summary: "Say how the plan in force goes",
  permission: "answer-risks",
  params,
  body: z.object({ standing: Standing, text: Words }),
  output: RiskPage,
});

export const agreeDeviation = endpoint({
  method: "post",
  path: "/api/v1/risk-areas/:id/deviation",
  summary: "The board accepts, with a reason and until a day, that a risk area is off target",
  permission: "decide",
  params,
  body: z.object({ reason: Words, until: IsoDate }),
  output: RiskPage,
});

export const endDeviation = endpoint({
  method: "post",
  path: "/api/v1/risk-areas/:id/deviation/end",
  summary: "The board no longer accepts it",
  permission: "decide",
  params,
  body: z.object({ reason: Words }),
  output: RiskPage,
});

export const recordDecision = endpoint({
  method: "post",
  path: "/api/v1/risk-areas/:id/decisions",
  summary: "Record what the board decided about a risk area",
  permission: "decide",
  params,
  body: z.object({ text: Words, day: IsoDate.describe("The day of the decision, not later than today") }),
  output: RiskPage,
});
