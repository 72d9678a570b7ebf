// How somebody is written to about risk areas who has not chosen.
import type { AlertChoice } from "#api/contract/alerts.ts";
import type { Role } from "#api/contract/vocabulary.ts";

/** The board meets, and reads what is new before it does; analysts look for themselves. */
const USUAL: Record<Role, AlertChoice> = {
  board: "weekly",
  owner: "immediate",
  lead: "immediate",
  analyst: "never",
};

export const usualChoice = (role: Role): AlertChoice => USUAL[role];
