// What an invitation wants, judged as the server will judge it.
import type { RoleChoice } from "./RoleFields.tsx";

export type Invitation = RoleChoice & { name: string; email: string };

export const NOBODY: Invitation = { name: "", email: "", role: null, localities: new Set() };

const LONGEST_NAME = 200;

/** Whether an address could be one; the letter itself is the proof. */
const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** What to do about each answer that will not do. */
export function faultsOf({ name, email, role }: Invitation): { at: string; text: string }[] {
  const address = email.trim();
  const faults = {
    "invite-name":
      name.trim() === ""
        ? "Enter the person’s name"
        : name.trim().length > LONGEST_NAME && `Shorten the name to ${LONGEST_NAME} characters`,
    "invite-email":
      address === ""
        ? "Enter the person’s e-mail address"
        : !ADDRESS.test(address) && "Enter an e-mail address in the right form, like name@example.org",
    // The first of the roles.
    "invite-role-board": role === null && "Choose what the person is here for",
  };
  return Object.entries(faults).flatMap(([at, text]) => (text === false ? [] : [{ at, text }]));
}
