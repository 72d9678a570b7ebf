// Writes findings down as they come. Of one rule it keeps the first thousand and the count of all, and says so.
import { keepFindings } from "#api/db/queries/findings.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { FindingCounts } from "#api/db/schema.ts";
import type { NameOf } from "./arrange/arrange.ts";
import type { Finding, Severity } from "./finding.ts";
import { FIRST_FINDINGS } from "./progress.ts";

/** A file whose every row is wrong would otherwise be outweighed by its findings; nobody mends them one by one. */
export const KEPT_A_RULE = 1000;
const WAITING = 2000;

export class FindingLog {
  readonly counts: FindingCounts;
  readonly #client: Client;
  readonly #submission: number;
  #id: number;
  #waiting: (Finding & { id: number })[] = [];
  #nameOf: NameOf = (column) => column;
  /** For whoever watches the file come. */
  readonly first: Finding[] = [];

  constructor(client: Client, submission: number, before: { lastId: number; counts: FindingCounts }) {
    this.#client = client;
    this.#submission = submission;
    this.#id = before.lastId;
    this.counts = before.counts;
  }

  /** @param all how many there are, when the findings are the first of more of the same rule */
  async add(findings: readonly Finding[], all = findings.length): Promise<void> {
    for (const finding of findings) {
      const column = this.#nameOf(finding.column, finding.cell);
      if (this.#count(finding, 1) <= KEPT_A_RULE) this.#waiting.push({ id: ++this.#id, ...finding, column });
      if (this.first.length < FIRST_FINDINGS) this.first.push({ ...finding, column });
    }
    if (findings[0]) this.#count(findings[0], all - findings.length);
    if (this.#waiting.length >= WAITING) await this.#write();
  }

  /** From here on findings name our columns, and are to name those of the file. */
  callBy(nameOf: NameOf): void {
    this.#nameOf = nameOf;
  }

  /** Says of each rule with more findings than are kept how many there are. */
  async close(): Promise<void> {
    for (const [rule, { severity, count }] of Object.entries(this.counts)) {
      if (count <= KEPT_A_RULE) continue;
      const said = `${count.toLocaleString("en-GB")} places have this fault. The first ${KEPT_A_RULE.toLocaleString("en-GB")} are listed; mend those in the same way throughout the file.`;
      this.#waiting.push({
        id: ++this.#id,
        severity,
        row: null,
        column: null,
        rule,
        found: null,
        message: said,
      });
    }
    await this.#write();
  }

  total(severity: Severity): number {
    return Object.values(this.counts).reduce(
      (sum, one) => sum + (one.severity === severity ? one.count : 0),
      0,
    );
  }

  #count({ rule, severity }: Finding, more: number): number {
    this.counts[rule] ??= { severity, count: 0 };
    this.counts[rule].count += more;
    return this.counts[rule].count;
  }

  async #write(): Promise<void> {
    const findings = this.#waiting;
    this.#waiting = [];
    await keepFindings(this.#client, this.#submission, findings);
  }
}
