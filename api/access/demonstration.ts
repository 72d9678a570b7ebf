// The accounts of the demonstration: on a database of our own, on this machine alone, with a password that everybody may know.
import type { Role } from "#api/contract/vocabulary.ts";
import type { Access } from "./access.ts";
import { addPerson, givePassword } from "./people.ts";

export const DEMONSTRATION_PASSWORD = "outcomes-demo";

export const DEMONSTRATION_ACCOUNTS: readonly { email: string; name: string; role: Role; does: string }[] = [
  {
    email: "board@demo.example",
    name: "Bernadette Quayle",
    role: "board",
    does: "Reads the dashboards. Small numbers are hidden.",
  },
  {
    email: "owner@demo.example",
    name: "Rosalind Achebe",
    role: "owner",
    does: "Answers for every common assessment indicator: sends its figures and explains them.",
  },
  {
    email: "analyst@demo.example",
    name: "Anil Deshmukh",
    role: "analyst",
    does: "Sees small numbers too, marked, and takes figures away as files.",
  },
  {
    email: "lead@demo.example",
    name: "Leonora Finch",
    role: "lead",
    does: "Sees that every return arrives; manages people, keys and the record.",
  },
];

/** Makes those that are not there yet. */
export async function ensureDemonstrationAccounts(access: Access): Promise<void> {
  for (const { name, email, role } of DEMONSTRATION_ACCOUNTS) {
    await access.scope.run(async (client) => {
      const person = await addPerson(access, client, { name, email, role, demonstration: true });
      if (person) await givePassword(access, person.id, DEMONSTRATION_PASSWORD);
    });
  }
}
