// Refusals that publishing and withdrawing share.
import { Refused } from "./refused.ts";

export const noSuchSubmission = (id: number) =>
  new Refused(404, "There is no such submission", `No submission has the number ${id}.`);
