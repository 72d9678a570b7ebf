// What a page of the whole trust can be asked for.
import { z } from "zod";
import { AskedPeriod, Instant } from "./vocabulary.ts";

export const PageQuery = z.object({
  period: AskedPeriod.optional().describe(
    "Month that the page looks back from, as 2026-06; the newest complete one when left out",
  ),
  as_at: Instant.optional().describe("Answers as it stood at this instant"),
});
