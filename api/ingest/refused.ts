// The one error that is an answer: a request that is turned down, with words for the person who sent it. Any other error is a bug.
import type { Finding } from "./finding.ts";

export type RefusedStatus = 400 | 403 | 404 | 408 | 409 | 413 | 415 | 422 | 503;

export class Refused extends Error {
  readonly status: RefusedStatus;
  readonly title: string;
  readonly detail: string;
  readonly findings: readonly Finding[];

  constructor(status: RefusedStatus, title: string, detail: string, findings: readonly Finding[] = []) {
    super(`${title}: ${detail}`);
    this.name = "Refused";
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.findings = findings;
  }
}
