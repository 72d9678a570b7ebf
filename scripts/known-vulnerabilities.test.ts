// What the registry's answer means for a release.
import { expect, test } from "vitest";
import { judgeAudit } from "./known-vulnerabilities.ts";

const none = { info: 0, low: 0, moderate: 0, high: 0, critical: 0 };
const counted = (found: Partial<typeof none>) => ({ metadata: { vulnerabilities: { ...none, ...found } } });

test.each([
  ["nothing known", counted({}), true, "None known."],
  ["a high one stops a release", counted({ high: 1, low: 3 }), false, "1 high or critical"],
  ["so does a critical one", counted({ critical: 2 }), false, "2 high or critical"],
  ["lesser ones are told and let through", counted({ moderate: 2, low: 1 }), true, "3 of lesser severity"],
  // A registry behind a proxy often serves packages alone: that is no reason to stop, and no reason to say "none".
  ["the registry does not answer", { message: "405 Method Not Allowed" }, null, "Not checked"],
  ["npm printed something else", {}, null, "Not checked"],
] as const)("%s", (_, report, ok, sentence) => {
  const judged = judgeAudit(report);
  expect(judged.ok).toBe(ok);
  expect(judged.sentence).toContain(sentence);
});
