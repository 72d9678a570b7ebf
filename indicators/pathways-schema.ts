// The pathways that cases go through: steps in order, each measured by one indicator.
import { z } from "zod";

const Slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "use lower-case letters, digits and single hyphens");
const Words = z.string().trim().min(3);

export const PathwaysConfig = z.strictObject({
  pathways: z.array(
    z.strictObject({
      id: Slug,
      title: Words.max(60),
      about: Words.describe("What the pathway is, in a sentence or two"),
      steps: z
        .array(
          z.strictObject({
            indicator: Slug.describe("What measures the step: a count or a share, by month or by quarter"),
            title: Words.max(40),
            says: Words.describe("What happens at the step, in one sentence"),
            of: Words.max(60)
              .optional()
              .describe("Whom the share is of, as it reads after 94 of 324: assessments due"),
            lost: z
              .strictObject({ one: Words.max(80), many: Words.max(80) })
              .optional()
              .describe(
                "What became of the others, as it reads after 1 of 24 and 94 of 324 of those: were not completed. Left out where they neither wait nor drop out",
              ),
          }),
        )
        .min(2),
    }),
  ),
});
export type PathwaysConfig = z.infer<typeof PathwaysConfig>;
