// Requests about risk areas and cases that would work: each finds the register as it needs it, or makes it so.
import type { SolutionCase } from "#api/contract/cases.ts";
import type { RiskArea, RiskPage } from "#api/contract/risk-areas.ts";
import type { Submission } from "#api/contract/submissions.ts";
import type { Asker } from "./running-app.ts";

/** Of the owner of caf-completed, and not that one: what other requests publish would end its risk. */
const INDICATOR = "caf-first-meeting-in-time";
/** Off target by far, with no small number in them; the first month is the one that the level for cases begins with. */
const MONTHS = ["2026-07", "2026-08", "2026-09", "2026-10"];
const WHY =
  "Two administrators left in the summer. Their posts are advertised; agency staff start in December. No help is needed.";
const TODAY = "2026-11-18";

/** @param lead makes what the request is about */
export function workableRisks(lead: Asker) {
  let made = 0;
  const asked = async <Answer>(path: string, body?: object | string): Promise<Answer> => {
    const answer =
      body === undefined
        ? await lead.get(path)
        : await lead.post(path, body, typeof body === "string" ? { "Content-Type": "text/csv" } : {});
    if (answer.status >= 400) throw new Error(`${path}: ${answer.text}`);
    return answer.json() as Answer;
  };

  const publishMissed = async () => {
    made += 1;
    const rows = MONTHS.map((month) => `${INDICATOR},${month},${50 + (made % 5)},100,${WHY}`);
    const sent = await asked<Submission>(
      "/api/v1/submissions",
      ["indicator,period,numerator,denominator,commentary", ...rows, ""].join("\n"),
    );
    const reasons = Object.fromEntries(sent.rules.map(({ rule }) => [rule, "Checked with the records."]));
    await asked(`/api/v1/submissions/${sent.id}/publish`, { reasons });
  };

  const find = async () => {
    const { riskAreas } = await asked<{ riskAreas: RiskArea[] }>("/api/v1/risk-areas?kind=risk");
    return riskAreas.find(
      ({ indicator, area, periodsMissed }) =>
        indicator.id === INDICATOR && area.code === "peterborough" && periodsMissed >= 3,
    );
  };
  const risk = async (): Promise<RiskPage> => {
    if (!(await find())) await publishMissed();
    const found = await find();
    if (!found?.id) throw new Error("three missed months raise a risk");
    return asked<RiskPage>(`/api/v1/risk-areas/${found.id}`);
  };
  const of = (page: RiskPage, part = "") => `/api/v1/risk-areas/${page.risk.id}${part}`;
  const words = () => {
    made += 1;
    return `Cover for the two posts, number ${made}.`;
  };
  const planned = async () => {
    const page = await risk();
    if (page.plans.length > 0) return page;
    return asked<RiskPage>(of(page, "/plan"), plan());
  };
  const plan = () => ({ action: words(), person: "Rosalind Achebe", due: "2026-12-18" });
  const deviation = () => ({ reason: words(), until: "2027-03-31" });
  const agreed = async () => {
    const page = await risk();
    return page.risk.deviation ? page : asked<RiskPage>(of(page, "/deviation"), deviation());
  };
  /** Ready for a case: with a plan, without an agreed deviation or an open case. */
  const ready = async () => {
    const page = await planned();
    if (page.risk.deviation) await asked(of(page, "/deviation/end"), { reason: words() });
    for (const { id } of page.cases.filter(({ state }) => state !== "closed"))
      await asked(`/api/v1/cases/${id}/close`, closing());
    return page;
  };
  const closing = () => ({ outcome: "improving", learned: words() });
  const newCase = () => ({
    problem: words(),
    lead: "Ruth Abara",
    team: [
      { name: "Rosalind Achebe", organisation: "The council", part: "Leads the team" },
      { name: "Una Price", organisation: "Health visiting", part: "Finds the cover" },
    ],
    starts: "2026-11-09",
    steps: [{ week: 1, action: "See where the assessments wait" }],
  });
  const opened = async () => {
    const page = await ready();
    return asked<SolutionCase>(of(page, "/case"), newCase());
  };

  return {
    getRiskArea: async () => ({ path: of(await risk()) }),
    acknowledgeRisk: async () => ({ path: of(await risk(), "/plan"), body: plan() }),
    reportProgress: async () => ({
      path: of(await planned(), "/progress"),
      body: { standing: "behind", text: words() },
    }),
    agreeDeviation: async () => ({ path: of(await risk(), "/deviation"), body: deviation() }),
    endDeviation: async () => ({ path: of(await agreed(), "/deviation/end"), body: { reason: words() } }),
    recordDecision: async () => ({
      path: of(await risk(), "/decisions"),
      body: { text: words(), day: TODAY },
    }),
    listCases: () => ({ path: "/api/v1/cases?limit=2" }),
    getCase: async () => ({ path: `/api/v1/cases/${(await opened()).id}` }),
    openCase: async () => ({ path: of(await ready(), "/case"), body: newCase() }),
    holdCheckpoint: async () => ({
      path: `/api/v1/cases/${(await opened()).id}/checkpoints`,
      body: { week: 1, held: "2026-11-13", standing: "on-track", text: words(), next: "" },
    }),
    closeCase: async () => ({ path: `/api/v1/cases/${(await opened()).id}/close`, body: closing() }),
  };
}
