// The outcome page's answer, by one name.
import type { z } from "zod";
import type { OutcomePage } from "#api/contract/outcome.ts";

export type Outcome = z.infer<typeof OutcomePage>;
export type Aim = Outcome["aims"][number];
