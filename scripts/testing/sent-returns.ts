// Sends, publishes and withdraws returns of the test's own making through the interface, each under a name.
import type { Submission } from "#api/contract/submissions.ts";
import type { Asker, RunningApp } from "./running-app.ts";

const HEADINGS = "indicator,period,area,agency,numerator,denominator";

export type SentReturns = ReturnType<typeof sentReturns>;

/** @param app of which the lead withdraws */
export function sentReturns(app: RunningApp) {
  const sent = new Map<string, string>();
  const ok = async <Page>(asking: ReturnType<Asker["get"]>, status = 200): Promise<Page> => {
    const answer = await asking;
    if (answer.status !== status) throw new Error(answer.text);
    return answer.json() as Page;
  };
  const of = (name: string): string => {
    const id = sent.get(name);
    if (id === undefined) throw new RangeError(`no return was called ${name}`);
    return id;
  };
  const check = async (name: string, who: Asker, ...rows: string[]) => {
    // Blank lines at the end: the same bytes would be the same submission.
    const file = `${[HEADINGS, ...rows].join("\n")}${"\n".repeat(1 + sent.size)}`;
    const type = { "Content-Type": "text/csv" };
    const submission = await ok<Submission>(who.post("/api/v1/submissions", file, type), 201);
    sent.set(name, submission.id);
    return submission;
  };
  return {
    /** The id of a return. */
    of,
    check,
    async put(name: string, who: Asker, ...rows: string[]): Promise<void> {
      const { id, rules } = await check(name, who, ...rows);
      const reasons = Object.fromEntries(
        rules.map(({ rule }) => [rule, "Checked against the case records."]),
      );
      await ok(who.post(`/api/v1/submissions/${id}/publish`, { reasons }));
    },
    withdraw: (name: string, reason = "Counted the wrong month.") =>
      ok<{ restored: number }>(app.post(`/api/v1/submissions/${of(name)}/withdraw`, { reason })),
    ask: <Page>(who: Asker, path: string) => ok<Page>(who.get(path)),
  };
}
