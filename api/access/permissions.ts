// Who may do what, by role: the whole table. An endpoint of the contract names the permission it needs. What of it is theirs,
// which indicator, return or account, is decided beside this file: viewer.ts, submissions.ts, people-policy.ts, key-policy.ts.
import type { Permission, Role } from "#api/contract/vocabulary.ts";

/** Everybody who has signed in; the columns of the table below add to it. */
const EVERYBODY = ["anyone", "own-account", "view-figures"] as const satisfies Permission[];

/** People by role; a machine that sends returns with a key; somebody who has not said who they are. */
export const PERMISSIONS: Record<Role | "key" | "nobody", readonly Permission[]> = {
  nobody: ["anyone"],
  key: ["anyone", "send-returns"],
  board: [...EVERYBODY, "decide"],
  owner: [...EVERYBODY, "send-returns", "answer-risks"],
  analyst: [...EVERYBODY, "view-small-numbers", "export"],
  lead: [
    ...EVERYBODY,
    "view-small-numbers",
    "export",
    "send-returns",
    "withdraw-returns",
    "answer-risks",
    "decide",
    "oversee-returns",
    "manage-people",
    "manage-keys",
    "read-audit",
    "read-mail",
  ],
};
