// Who may ask for what: the role table of the product, written out by hand a second time, and everybody sent to every endpoint.
// The first writing is api/access/permissions.ts; a change there that nobody meant shows here.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endpoints } from "#api/contract/endpoints.ts";
import { type Caller, type Callers, openCallers } from "#scripts/testing/callers.ts";
import { rawRequest } from "#scripts/testing/raw-request.ts";
import { tableContents } from "#scripts/testing/table-contents.ts";
import { createTestDatabase } from "#scripts/testing/test-database.ts";
import {
  asSent,
  type EndpointName,
  type Workable,
  workableRequests,
} from "#scripts/testing/workable-requests.ts";

/** What they show is dead, or was never alive: they are nobody… */
const DEAD_SESSIONS: Caller[] = ["expired session", "deactivated person", "made-up cookie"];
/** …and who shows a key is told that it does not work, whatever they ask. */
const DEAD_KEYS: Caller[] = ["revoked key", "expired key"];
const NOBODY: Caller[] = ["nobody", ...DEAD_SESSIONS];
const EXPORTERS: Caller[] = ["analyst", "analyst of South", "lead"];
const PEOPLE: Caller[] = ["board", "owner", "another owner", ...EXPORTERS];
/** A lead without the second factor that is required may see to that, and to nothing else. */
const ACCOUNTS: Caller[] = [...PEOPLE, "lead without a second factor"];
const MACHINES: Caller[] = ["key", "key of another indicator"];
const ANYBODY: Caller[] = [...NOBODY, ...ACCOUNTS, ...MACHINES];
const SENDERS: Caller[] = ["owner", "another owner", "lead", ...MACHINES];
/** Those who answer for caf-completed, which every return here is of. */
const ITS_SENDERS: Caller[] = ["owner", "lead", "key"];
/** People who answer for the common assessments, which every risk area here is of. */
const ITS_ANSWERERS: Caller[] = ["owner", "lead"];
const DECIDERS: Caller[] = ["board", "lead"];
const LEAD: Caller[] = ["lead"];
const EVERYBODY: Caller[] = [...ANYBODY, ...DEAD_KEYS];

const MAY: Record<EndpointName, Caller[]> = {
  getSession: ANYBODY,
  getSite: PEOPLE, // a key sends, and reads nothing
  getOverview: PEOPLE,
  getOutcome: PEOPLE,
  listIndicators: PEOPLE,
  getIndicator: PEOPLE,
  getBreakdown: PEOPLE,
  getExplorer: PEOPLE,
  getChange: PEOPLE,
  listPathways: PEOPLE,
  getPathway: PEOPLE,
  listLenses: PEOPLE,
  getGroupLens: PEOPLE,
  getAreaLens: PEOPLE,
  getBoundaries: PEOPLE, // lines on a map, and no figures
  listPins: ACCOUNTS,
  addPin: ACCOUNTS,
  removePin: ACCOUNTS,
  getGrid: PEOPLE,
  getBacktest: PEOPLE,
  listTargetDoubts: LEAD,
  getRiskAreas: PEOPLE,
  getRiskArea: PEOPLE,
  acknowledgeRisk: ITS_ANSWERERS,
  reportProgress: ITS_ANSWERERS,
  agreeDeviation: DECIDERS,
  endDeviation: DECIDERS,
  recordDecision: DECIDERS,
  listCases: PEOPLE,
  getCase: PEOPLE,
  openCase: DECIDERS,
  holdCheckpoint: ITS_ANSWERERS,
  closeCase: DECIDERS,
  getAlerts: PEOPLE,
  seeAlerts: PEOPLE,
  chooseAlerts: PEOPLE,
  getFigureHistory: PEOPLE,
  getReturns: PEOPLE,
  getReturnsMonth: LEAD,
  getReturnsRecord: PEOPLE,
  getReturnForm: ITS_SENDERS,
  getTemplate: ITS_SENDERS,
  getTemplateWorkbook: ITS_SENDERS,
  recordExport: EXPORTERS, // an analyst exports
  postSubmission: SENDERS, // also of another's indicator: it is checked, and found not to be theirs
  listSubmissions: SENDERS,
  getSubmission: ITS_SENDERS,
  getFindings: ITS_SENDERS,
  getFindingsFile: ITS_SENDERS,
  getChanges: ITS_SENDERS,
  getChangedCells: ITS_SENDERS,
  getUpload: SENDERS, // of another’s file it says what it says of none
  getHeadings: ITS_SENDERS,
  matchHeadings: ITS_SENDERS,
  getSheet: ITS_SENDERS,
  mendSubmission: ITS_SENDERS,
  getWantedWords: ITS_SENDERS,
  writeWords: ITS_SENDERS,
  saveReasons: ITS_SENDERS,
  askForApproval: ITS_SENDERS,
  compareSubmissions: ITS_SENDERS,
  publishSubmission: ITS_SENDERS,
  withdrawSubmission: LEAD, // not its owner
  listReminders: LEAD,
  listReminderPauses: ["owner", "another owner", "lead"],
  pauseReminders: ["owner", "lead"], // of the owner of caf-completed
  endReminderPause: ["owner", "lead"],
  signIn: ANYBODY,
  signInWithProvider: ANYBODY,
  finishProviderSignIn: ANYBODY,
  signOut: ANYBODY,
  signOutEverywhere: ACCOUNTS,
  askForReset: ANYBODY,
  setPassword: ANYBODY,
  changePassword: ACCOUNTS,
  verifyCode: ANYBODY,
  verifyBackupCode: ANYBODY,
  beginSecondFactor: ACCOUNTS,
  endSecondFactor: ACCOUNTS,
  listPeople: LEAD,
  invitePerson: LEAD,
  changeRole: LEAD,
  inviteAgain: LEAD,
  deactivatePerson: LEAD,
  reactivatePerson: LEAD,
  resetSecondFactor: LEAD,
  listKeys: LEAD,
  makeKey: LEAD,
  revokeKey: LEAD,
  getAudit: LEAD,
  listMail: LEAD,
};

/** The same answer as a file. */
const MAY_TAKE = { getBreakdown: EXPORTERS, getExplorer: EXPORTERS, getAudit: LEAD } satisfies Partial<
  Record<EndpointName, Caller[]>
>;

/** What does not work although whoever asks may: nothing is set up for it, or what they say is a guess. */
const FAILS: Partial<Record<EndpointName, number[]>> = {
  askForApproval: [409], // nothing here waits for a lead
  signInWithProvider: [404],
  finishProviderSignIn: [302, 400, 404],
  verifyCode: [400, 401],
  verifyBackupCode: [400, 401],
  endSecondFactor: [200, 400, 403], // 403: leads must keep it, where it is required
  removePin: [200, 404], // everybody has a page of their own: for others than the lead there is no such view
};
const names = Object.keys(endpoints) as EndpointName[];

let callers: Callers;
let workable: ReturnType<typeof workableRequests>;
beforeAll(async () => {
  callers = await openCallers(await createTestDatabase());
  workable = workableRequests(callers.app, await callers.app.as("lead"));
});
afterAll(() => callers.close());

const ask = async (caller: Caller, request: Workable, headers: Record<string, string> = {}) => {
  const sent = asSent(request);
  return rawRequest(callers.serverOf(caller), {
    ...sent,
    headers: { ...sent.headers, ...callers.headers(caller), ...headers },
  });
};
const refusals = async () => {
  const { rows } = await callers.app.services.pool.query<{ name: string; subject: string }>(
    "select actor_name as name, subject from audit_entry where action = 'refused' order by id",
  );
  return rows;
};

/** Words that only the guard at the door has. */
const AT_THE_DOOR =
  /You may not do this|A machine sends its key as|need a second factor here\. Set up|This key does not/;

async function assertRefused(refused: Caller[], request: Workable, headers = {}): Promise<void> {
  await callers.refresh();
  const before = await tableContents(callers.app);
  const known = (await refusals()).length;
  for (const caller of refused) {
    const answer = await ask(caller, request, headers);
    const expected = [...NOBODY, ...DEAD_KEYS].includes(caller) ? 401 : 403;
    expect(answer.status, `${caller}: ${answer.text}`).toBe(expected);
    expect(answer.headers["content-type"], caller).toContain("application/problem+json");
    expect(answer.headers["cache-control"], caller).toBe("no-store");
    expect(Object.keys(JSON.parse(answer.text)), caller).toEqual(["type", "title", "status", "detail"]);
    // A dead session may be taken away, and nothing is handed out.
    for (const cookie of answer.headers["set-cookie"] ?? []) expect(cookie, caller).toContain("Max-Age=0");
  }
  expect(await tableContents(callers.app)).toEqual(before);
  const kept = (await refusals()).slice(known);
  const method = request.body === undefined ? "GET" : "POST";
  const subject = `${method} ${request.path.split("?")[0]}`;
  expect(kept).toEqual(
    refused
      .filter((caller) => !NOBODY.includes(caller))
      .map((caller) => ({ name: callers.nameOf(caller) ?? "nobody", subject })),
  );
}

test("the table names every endpoint there is, and the interface's description has the same", async () => {
  expect(Object.keys(MAY)).toEqual(names);
  const answer = await rawRequest(callers.app, { path: "/api/openapi.json" });
  const { paths } = JSON.parse(answer.text) as { paths: Record<string, Record<string, unknown>> };
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  const tried = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
  expect(described.toSorted()).toEqual(tried.toSorted());
  expect(new Set(tried).size).toBe(tried.length);
});

describe.each(names)("%s", (name) => {
  const may = MAY[name];
  const refused = EVERYBODY.filter((caller) => !may.includes(caller));

  test("refuses the others, who change and learn nothing, and keeps it on record", async () => {
    await assertRefused(refused, await workable[name]());
  });

  test("works for those who may", { timeout: 60_000 }, async () => {
    for (const caller of may) {
      await callers.refresh();
      const answer = await ask(caller, await workable[name]());
      const told = `${caller}: ${answer.text}`;
      if (answer.status >= 400) expect(answer.text, told).not.toMatch(AT_THE_DOOR);
      expect(FAILS[name] ?? [endpoints[name].status], told).toContain(answer.status);
    }
  });
});

describe.each(Object.entries(MAY_TAKE) as [EndpointName, Caller[]][])("%s as a file", (name, may) => {
  test("is refused to some who may look, and given to the others", async () => {
    const others = MAY[name].filter((caller) => !may.includes(caller));
    await assertRefused(others, await workable[name](), { Accept: "text/csv" });
    for (const caller of may)
      expect((await ask(caller, await workable[name](), { Accept: "text/csv" })).status, caller).toBe(200);
  });
});

describe("what an object belongs to decides, also for who has the right role", () => {
  const small = `indicator,period,area,numerator,denominator,commentary
caf-completed,2026-09,stanground,3,14,Two health visitors were absent in Stanground; cover starts in November.
`;
  // Three of fourteen is a small number: product.md has who sees it.
  test.each<[Caller, boolean]>([
    ["board", false],
    ["owner", true], // sent it
    ["another owner", false], // sees those of placement-moves
    ["analyst", true],
    ["analyst of South", true], // the cluster lies in South
    ["lead", true],
  ])("%s sees the small number: %s", async (caller, seen) => {
    const sent = JSON.parse((await ask("lead", { path: "/api/v1/submissions", body: small })).text) as {
      id: string;
      rules: { rule: string }[];
    };
    const reasons = Object.fromEntries(sent.rules.map(({ rule }) => [rule, "Checked with the records."]));
    await ask("lead", { path: `/api/v1/submissions/${sent.id}/publish`, body: { reasons } });
    for (const path of [
      "/api/v1/indicators/caf-completed?area=stanground",
      "/api/v1/indicators/caf-completed/breakdown?by=area.cluster&area=south",
      "/api/v1/indicators/caf-completed/explore?by=area.cluster&area=south",
    ]) {
      const answer = await ask(caller, { path });
      expect(answer.status, answer.text).toBe(200);
      expect(/21\.4|"numerator":3\b/.test(answer.text), path).toBe(seen);
    }
  });

  test("a list holds none of another's returns", async () => {
    for (const caller of ["another owner", "key of another indicator"] as const) {
      const path = "/api/v1/submissions?limit=500";
      const { submissions } = JSON.parse((await ask(caller, { path })).text) as {
        submissions: { id: string; sender: string }[];
      };
      // Each has sent one, above, that was found not to be theirs: senders see their own while it is checked.
      expect(new Set(submissions.map(({ sender }) => sender)).size, caller).toBe(1);
    }
  });
});
