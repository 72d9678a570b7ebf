// What a cut of an indicator can be asked for: the same words in an address of the page, of the interface and of a file.
import { z } from "zod";
import { AskedPeriod, Instant } from "./vocabulary.ts";

export const CutQuery = z.object({
  area: z.string().max(100).optional().describe("Area to look within; the trust when left out"),
  where: z
    .union([z.string().max(300), z.array(z.string().max(300)).max(20)])
    .optional()
    .describe("age_band:0-4; may be repeated"),
  from: AskedPeriod.optional(),
  to: AskedPeriod.optional(),
  as_at: Instant.optional(),
});

export const By = z
  .string()
  .max(300)
  .describe(
    "Axes, comma-separated: area.locality, area.cluster, area.school, area.centre, or a dimension; two at most",
  );
