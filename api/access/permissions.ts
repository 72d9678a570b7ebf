// Who may do what: the whole table. An endpoint of the contract names the permission it needs; nothing else decides.
import type { Permission, Role } from "#api/contract/vocabulary.ts";

/** Everybody who has signed in; the columns of the table below add to it. */
const EVERYBODY = ["anyone", "own-account", "view-figures"] as const satisfies Permission[];

/** People by role; a machine that sends returns with a key; somebody who has not said who they are. */
export const PERMISSIONS: Record<Role | "key" | "nobody", readonly Permission[]> = {
  nobody: ["anyone"],
  key: ["anyone", "send-returns"],
  board: EVERYBODY,
  owner: [...EVERYBODY, "send-returns"],
  analyst: [...EVERYBODY, "view-small-numbers", "export"],
  lead: [
    ...EVERYBODY,
    "view-small-numbers",
    "export",
    "send-returns",
    "withdraw-returns",
    "manage-people",
    "manage-keys",
    "read-audit",
    "read-mail",
  ],
};
