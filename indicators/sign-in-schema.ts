// How single sign-on gives people their roles: a part of trust.yaml.

import { z } from "zod";
import { Role } from "#api/contract/vocabulary.ts";

export const SignInConfig = z
  .strictObject({
    claim: z
      .string()
      .regex(/^\S{1,100}$/, "write the name of the claim as the provider writes it, without spaces")
      .describe("The claim of the provider that lists a person's groups or roles: groups, or roles"),
    roles: z
      .array(
        z.strictObject({
          value: z
            .string()
            .trim()
            .min(1)
            .describe("A group or role as the claim has it; Entra ID sends the object id of a group"),
          role: Role.describe("The role here of whoever has it"),
          localities: z
            .array(z.string())
            .default([])
            .describe("Codes of the localities that an analyst is limited to; left out is the whole trust"),
        }),
      )
      .min(1)
      .describe("The first that a person has counts, so the one that may do most comes first"),
    otherwise: z
      .enum(["board", "refuse"])
      .default("refuse")
      .describe("What becomes of somebody who has none of them: reads as a board member, or is refused"),
  })
  .superRefine(({ roles }, context) => {
    const seen = new Set<string>();
    roles.forEach(({ value, role, localities }, index) => {
      const say = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: ["roles", index, field], message });
      if (seen.has(value)) say("value", `"${value}" stands here twice, and only the first counts: keep one`);
      seen.add(value);
      if (role !== "analyst" && localities.length > 0)
        say("localities", "only an analyst can be limited to localities: leave them out");
    });
  });
export type SignInConfig = z.infer<typeof SignInConfig>;
