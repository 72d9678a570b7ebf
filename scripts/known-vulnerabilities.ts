// Asks the package registry whether it knows of a vulnerability in what we ship. Not every registry answers that.
import { execFile } from "node:child_process";

/** What `npm audit --json` prints: counts by severity, or why there are none. */
export type AuditReport = {
  message?: string;
  metadata?: { vulnerabilities: Record<"info" | "low" | "moderate" | "high" | "critical", number> };
};

/** High and critical ones stop a release; the others are for whoever updates packages next.
 * @returns with ok null where nothing is known */
export function judgeAudit(report: AuditReport): { ok: boolean | null; sentence: string } {
  const found = report.metadata?.vulnerabilities;
  if (!found)
    return {
      ok: null,
      sentence: `Not checked: the registry does not answer (${report.message ?? "npm printed nothing"}).`,
    };
  const serious = found.high + found.critical;
  const lesser = found.info + found.low + found.moderate;
  if (serious > 0)
    return {
      ok: false,
      sentence: `${serious} high or critical: see \`npm audit --omit=dev\`, and update what it names.`,
    };
  return { ok: true, sentence: lesser === 0 ? "None known." : `${lesser} of lesser severity known.` };
}

export async function knownVulnerabilities(root: string): Promise<boolean | null> {
  const { ok, sentence } = judgeAudit(await ask(root));
  console.log(sentence);
  return ok;
}

function ask(root: string): Promise<AuditReport> {
  return new Promise((done) => {
    const options = { cwd: root, timeout: 60_000, shell: process.platform === "win32" };
    // npm ends with an error both when it finds something and when it cannot ask; what it prints tells the two apart.
    execFile("npm", ["audit", "--omit=dev", "--json"], options, (error, output) => {
      try {
        done(JSON.parse(output) as AuditReport);
      } catch {
        done({ message: error?.message.split("\n")[0] ?? "npm printed nothing" });
      }
    });
  });
}
