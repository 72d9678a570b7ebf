// A request for each endpoint of the contract that would work, for whoever may make it.
import { invitationToken } from "#api/access/people.ts";
import type { endpoints } from "#api/contract/endpoints.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { addAccount, PASSWORD } from "./accounts.ts";
import type { Asker, RunningApp } from "./running-app.ts";
import { workableRisks } from "./workable-risks.ts";

export type EndpointName = keyof typeof endpoints;
/** A body that is a text is a file. */
export type Workable = { path: string; body?: object | string };

const OWN_HEADINGS = {
  columns: ["indicator", "period", "numerator", "denominator"].map((column) => ({
    heading: column,
    meaning: { is: "column", column },
  })),
  fixed: {},
};
/** Of the owner of caf-completed. */
const PAUSE = { owner: "caf-coordinator", from: "2026-12-21", until: "2027-01-02", reason: "On leave" };

/** @param lead makes what the request is about: a return of caf-completed, a person, a key */
export function workableRequests(app: RunningApp, lead: Asker) {
  let made = 0;
  let signer: Promise<string> | undefined;
  const file = () => {
    made += 1;
    const month = `2024-${String((made % 12) + 1).padStart(2, "0")}`;
    return `indicator,period,numerator,denominator\ncaf-completed,${month},${90 + (made % 10)},${100 + Math.floor(made / 10)}\n`;
  };
  const sent = async () => {
    const answer = await lead.post("/api/v1/submissions", file(), { "Content-Type": "text/csv" });
    if (answer.status !== 201) throw new Error(answer.text);
    return answer.json() as Submission;
  };
  /** With the period of its one row. */
  const sentFor = async () => {
    const text = file();
    const answer = await lead.post("/api/v1/submissions", text, { "Content-Type": "text/csv" });
    if (answer.status !== 201) throw new Error(answer.text);
    return { id: (answer.json() as Submission).id, period: text.split(",")[4] ?? "" };
  };
  const reasonsFor = ({ rules }: Submission) => ({
    reasons: Object.fromEntries(rules.map(({ rule }) => [rule, "Checked against the case records."])),
  });
  const published = async () => {
    const one = await sent();
    const answer = await lead.post(`/api/v1/submissions/${one.id}/publish`, reasonsFor(one));
    if (answer.status !== 200) throw new Error(answer.text);
    return one;
  };
  const email = () => {
    made += 1;
    return `somebody-${made}@trust.example`;
  };
  const person = (password: string | null = null) =>
    addAccount(app, { email: email(), role: "board" }, password);
  const key = async () => {
    const answer = await lead.post("/api/v1/keys", newKey());
    return (answer.json() as { key: { id: string } }).key.id;
  };
  const newKey = () => {
    made += 1;
    const expires = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    return { name: `A key for number ${made}`, indicators: ["caf-completed"], expires };
  };
  const { access, pool } = app.services;
  const of = async (part: string) => ({ path: `/api/v1/submissions/${(await sent()).id}${part}` });
  const ofPerson = async (part: string, body: object = {}) => ({
    path: `/api/v1/people/${await person()}/${part}`,
    body,
  });

  const requests: Record<EndpointName, () => Workable | Promise<Workable>> = {
    getSession: () => ({ path: "/api/v1/session" }),
    getSite: () => ({ path: "/api/v1/site" }),
    getOverview: () => ({ path: "/api/v1/overview?period=2026-09" }),
    getOutcome: () => ({ path: "/api/v1/outcomes/stay-safe" }),
    listIndicators: () => ({ path: "/api/v1/indicators?limit=2" }),
    getIndicator: () => ({ path: "/api/v1/indicators/caf-completed?area=south" }),
    getBreakdown: () => ({ path: "/api/v1/indicators/caf-completed/breakdown?by=area.locality" }),
    getExplorer: () => ({
      path: "/api/v1/indicators/caf-completed/explore?by=area.locality,agency&from=2026-05&to=2026-10",
    }),
    getChange: () => ({
      path: "/api/v1/indicators/caf-completed/change?by=area.locality&from=2025-10&to=2026-10",
    }),
    listPathways: () => ({ path: "/api/v1/pathways" }),
    getPathway: () => ({ path: "/api/v1/pathways/caf?by=agency" }),
    listLenses: () => ({ path: "/api/v1/lenses" }),
    getGroupLens: () => ({ path: "/api/v1/lenses/groups/young-carer" }),
    getAreaLens: () => ({ path: "/api/v1/lenses/areas/south" }),
    getBoundaries: () => ({ path: "/api/v1/boundaries" }),
    listPins: () => ({ path: "/api/v1/pins" }),
    addPin: () => {
      made += 1;
      return {
        path: "/api/v1/pins",
        body: { title: "Completed in South", address: `/explore/caf-completed?area=south&pin=${made}` },
      };
    },
    removePin: async () => {
      made += 1;
      const pin = { title: "To be removed", address: `/explore/caf-completed?pin=${made}` };
      const answer = await lead.post("/api/v1/pins", pin);
      if (answer.status !== 201) throw new Error(answer.text);
      return { path: `/api/v1/pins/${(answer.json() as { id: string }).id}/remove`, body: {} };
    },
    getGrid: () => ({ path: "/api/v1/grid?outcome=stay-safe" }),
    getBacktest: () => ({ path: "/api/v1/indicators/caf-completed/backtest?goal=85&tolerance=5&run=7" }),
    listTargetDoubts: () => ({ path: "/api/v1/targets/doubts" }),
    getFigureHistory: () => ({ path: "/api/v1/indicators/caf-completed/history?period=2026-09" }),
    getRiskAreas: () => ({ path: "/api/v1/risk-areas?state=raised" }),
    ...workableRisks(lead),
    getAlerts: () => ({ path: "/api/v1/alerts?limit=2" }),
    seeAlerts: () => ({ path: "/api/v1/alerts/seen", body: { upTo: "1" } }),
    chooseAlerts: () => ({ path: "/api/v1/alerts/choice", body: { choice: "weekly" } }),
    getReturns: () => ({ path: "/api/v1/returns?period=2026-09" }),
    getReturnsMonth: () => ({ path: "/api/v1/returns/month?month=2026-11" }),
    getReturnsRecord: () => ({ path: "/api/v1/returns/record" }),
    getReturnForm: () => ({ path: "/api/v1/returns/form?indicator=caf-completed&period=2026-09" }),
    getTemplate: () => ({ path: "/api/v1/returns/template.csv?indicator=caf-completed" }),
    getTemplateWorkbook: () => ({ path: "/api/v1/returns/template.xlsx?indicator=caf-completed" }),
    recordExport: () => ({
      path: "/api/v1/exports",
      body: { file: "trend.png", page: "/indicators/caf-completed" },
    }),
    postSubmission: () => ({ path: "/api/v1/submissions", body: file() }),
    listSubmissions: () => ({ path: "/api/v1/submissions?limit=5" }),
    getSubmission: () => of(""),
    getFindings: () => of("/findings"),
    getFindingsFile: () => of("/findings.csv"),
    getChanges: () => of("/changes"),
    getChangedCells: async () => {
      const { id, period } = await sentFor();
      const query = `indicator=caf-completed&area=peterborough&period=${period}`;
      return { path: `/api/v1/submissions/${id}/cells?${query}` };
    },
    getUpload: () => ({ path: "/api/v1/uploads/6f1f7c1e-4b58-4c52-9f0e-3f6c1f0d2a11" }),
    getHeadings: () => of("/headings"),
    matchHeadings: async () => ({ ...(await of("/headings")), body: OWN_HEADINGS }),
    getSheet: () => of("/sheet"),
    mendSubmission: async () => ({
      ...(await of("/mends")),
      body: { mends: [{ row: 2, column: 2, text: "95" }] },
    }),
    getWantedWords: () => of("/commentary"),
    writeWords: async () => {
      const { id, period } = await sentFor();
      return {
        path: `/api/v1/submissions/${id}/commentary`,
        body: {
          words: [{ indicator: "caf-completed", area: "peterborough", period, text: "As every spring." }],
        },
      };
    },
    saveReasons: async () => ({ ...(await of("/reasons")), body: { reasons: {} } }),
    askForApproval: async () => ({ ...(await of("/ask")), body: {} }),
    compareSubmissions: async () => of(`/against/${(await sent()).id}`),
    listReminders: () => ({ path: "/api/v1/reminders?limit=2" }),
    listReminderPauses: () => ({ path: "/api/v1/reminders/pauses?limit=2" }),
    pauseReminders: () => ({ path: "/api/v1/reminders/pauses", body: PAUSE }),
    endReminderPause: async () => {
      const answer = await lead.post("/api/v1/reminders/pauses", PAUSE);
      return { path: `/api/v1/reminders/pauses/${(answer.json() as { id: string }).id}/end`, body: {} };
    },
    publishSubmission: async () => {
      const one = await sent();
      return { path: `/api/v1/submissions/${one.id}/publish`, body: reasonsFor(one) };
    },
    withdrawSubmission: async () => ({
      path: `/api/v1/submissions/${(await published()).id}/withdraw`,
      body: { reason: "The wrong month was exported." },
    }),
    signIn: async () => {
      signer ??= addAccount(app, { email: "signer@trust.example", role: "board" });
      await signer;
      return { path: "/api/auth/sign-in/email", body: { email: "signer@trust.example", password: PASSWORD } };
    },
    signInWithProvider: () => ({ path: "/api/auth/sign-in/social", body: { returnTo: "/returns" } }),
    finishProviderSignIn: () => ({ path: "/api/auth/callback/sso?state=made-up&code=made-up" }),
    signOut: () => ({ path: "/api/auth/sign-out", body: {} }),
    signOutEverywhere: () => ({ path: "/api/auth/revoke-sessions", body: {} }),
    askForReset: () => ({ path: "/api/auth/request-password-reset", body: { email: email() } }),
    setPassword: async () => {
      const id = await person();
      const { token } = await access.scope.run((client) => invitationToken(access, client, id));
      return { path: "/api/auth/reset-password", body: { token, newPassword: PASSWORD } };
    },
    changePassword: () => ({
      path: "/api/auth/change-password",
      body: { currentPassword: PASSWORD, newPassword: PASSWORD },
    }),
    verifyCode: () => ({ path: "/api/auth/two-factor/verify-totp", body: { code: "123456" } }),
    verifyBackupCode: () => ({
      path: "/api/auth/two-factor/verify-backup-code",
      body: { code: "abcde-fghij" },
    }),
    beginSecondFactor: () => ({ path: "/api/auth/two-factor/enable", body: { password: PASSWORD } }),
    endSecondFactor: () => ({ path: "/api/auth/two-factor/disable", body: { password: PASSWORD } }),
    listPeople: () => ({ path: "/api/v1/people?limit=2" }),
    invitePerson: () => ({
      path: "/api/v1/people",
      body: { name: "Somebody New", email: email(), role: "board", localities: [] },
    }),
    changeRole: () => ofPerson("role", { role: "analyst", localities: ["south"] }),
    inviteAgain: () => ofPerson("invite"),
    deactivatePerson: () => ofPerson("deactivate"),
    reactivatePerson: async () => {
      const id = await person();
      await pool.query(`update auth.person set "deactivatedAt" = now() where id = $1`, [id]);
      return { path: `/api/v1/people/${id}/reactivate`, body: {} };
    },
    resetSecondFactor: async () => {
      const id = await person();
      await pool.query(`update auth.person set "twoFactorEnabled" = true where id = $1`, [id]);
      return { path: `/api/v1/people/${id}/reset-second-factor`, body: {} };
    },
    listKeys: () => ({ path: "/api/v1/keys?limit=2" }),
    makeKey: () => ({ path: "/api/v1/keys", body: newKey() }),
    revokeKey: async () => ({ path: `/api/v1/keys/${await key()}/revoke`, body: {} }),
    getAudit: () => ({ path: "/api/v1/audit?limit=2" }),
    listMail: () => ({ path: "/api/v1/mail?limit=2" }),
  };
  return requests;
}

/** As it goes over the wire. */
export function asSent({ path, body }: Workable) {
  if (body === undefined) return { path };
  const type = typeof body === "string" ? "text/csv" : "application/json";
  return {
    method: "POST",
    path,
    headers: { "Content-Type": type } as Record<string, string>,
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}
