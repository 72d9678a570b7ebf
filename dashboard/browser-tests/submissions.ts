// Returns in every state that one can be in, sent by the door that a case-management system uses.
import type { Submission } from "#api/contract/submissions.ts";
import type { RunningApp } from "#scripts/testing/running-app.ts";

const HEADINGS = "indicator,period,area,numerator,denominator,flag,commentary";

/** Long enough for a figure that is off target. */
export const EXPLAINED =
  "More of them were found in learning once the colleges had sent their lists; the rest are visited in December.";

/** @example fileOf("caf-completed,2026-10,south,39,67,,") */
export const fileOf = (...rows: string[]): string => `${[HEADINGS, ...rows].join("\n")}\n`;

export async function send(app: RunningApp, name: string, text: string): Promise<Submission> {
  const form = new FormData();
  form.append("file", new File([text], name, { type: "text/csv" }));
  const answer = await app.post("/api/v1/submissions", form);
  if (answer.status !== 201) throw new Error(answer.text);
  return answer.json() as Submission;
}

/** Every warning is answered alike. */
export async function publish(app: RunningApp, { id, rules }: Submission): Promise<void> {
  const warned = rules.filter(({ severity }) => severity === "warning").map(({ rule }) => rule);
  const reasons = Object.fromEntries(warned.map((rule) => [rule, "Checked case by case."]));
  await act(app, `/api/v1/submissions/${id}/publish`, { reasons });
}

const withdraw = (app: RunningApp, { id }: Submission) =>
  act(app, `/api/v1/submissions/${id}/withdraw`, { reason: "The wrong month was exported." });

async function act(app: RunningApp, path: string, body: object): Promise<void> {
  const { status, text } = await app.post(path, body);
  if (status !== 200) throw new Error(text);
}

// Returned for the trust alone, so a row of it is a whole return. Each state takes a quarter that no other one touches.
const quarter = (period: string, rest: string) => fileOf(`young-offenders-in-education,${period},,${rest}`);

async function published(app: RunningApp, name: string, text: string): Promise<Submission> {
  const submission = await send(app, name, text);
  await publish(app, submission);
  return submission;
}

export type Sent = { title: string; why: string; make: (app: RunningApp) => Promise<Submission> };

export const SENT: readonly Sent[] = [
  {
    title: "errors.csv has 2 errors",
    why: "rules of two kinds to mend",
    make: (app) =>
      send(
        app,
        "errors.csv",
        fileOf("caf-completed,2026-10,,12l,168,,", "caf-completed,2026-10,nowhere,39,67,,"),
      ),
  },
  {
    title: "headings.csv has 7 errors",
    why: "headings to be matched, with what holds for every row",
    make: (app) => send(app, "headings.csv", "District,Oct-26,Nov 26 num,Comments\nsouth,41,52,fine\n"),
  },
  {
    title: "title.csv has 4 errors",
    why: "a title above its headings, which has to go first",
    make: (app) => send(app, "title.csv", "Return of November\nPI,Month,Done\nNI 62,Nov 2026,12\n"),
  },
  {
    title: "no-rows.csv has 1 error",
    why: "nothing that can be mended on the page",
    make: (app) => send(app, "no-rows.csv", fileOf()),
  },
  {
    title: "many.csv has 80 errors",
    why: "more than are mended in one grid",
    make: (app) =>
      send(
        app,
        "many.csv",
        fileOf(...Array.from({ length: 40 }, (_, at) => `caf-completed,2026-10,nowhere${at},39,x${at},,`)),
      ),
  },
  {
    title: "mended.csv has 1 error",
    why: "one cell mended, another not, a row left out",
    make: async (app) => {
      const rows = ["12l,168", "67,x", ","].map((figures) => `caf-completed,2026-10,south,${figures},,`);
      const sent = await send(app, "mended.csv", fileOf(...rows));
      await act(app, `/api/v1/submissions/${sent.id}/mends`, {
        mends: [
          { row: 2, column: 3, text: "121" },
          { row: 4, leaveOut: true },
        ],
      });
      return sent;
    },
  },
  {
    title: "silent.csv needs commentary",
    why: "commentary can be written on the page itself",
    // 12 of 24 is 50%, and the tolerance ends at 55%.
    make: (app) => send(app, "silent.csv", fileOf("sen-statements-in-time,2026-10,,12,24,,")),
  },
  {
    title: "warnings.csv has 1 warning",
    why: "asks for a reason, shows what will change",
    // The parts that were published add up to 23 of 35.
    make: (app) => send(app, "warnings.csv", quarter("2026/27 Q1", `24,35,,${EXPLAINED}`)),
  },
  {
    title: "ready.csv is ready to publish",
    why: "nothing to explain",
    make: (app) => send(app, "ready.csv", quarter("2026/27 Q2", `20,31,i,${EXPLAINED}`)),
  },
  {
    title: "nothing.csv changes nothing",
    why: "published already, to the last figure",
    make: (app) => send(app, "nothing.csv", quarter("2026/27 Q2", "20,31,i,")),
  },
  {
    title: "published.csv is published",
    why: "what it changed, and the way to take it back",
    make: (app) => published(app, "published.csv", quarter("2025/26 Q4", "30,36,,Checked again.")),
  },
  {
    title: "superseded.csv has been replaced",
    why: "a later return said otherwise",
    make: async (app) => {
      const first = await published(app, "superseded.csv", quarter("2025/26 Q3", "30,36,,Checked again."));
      await published(app, "later.csv", quarter("2025/26 Q3", "31,36,,And again."));
      return first;
    },
  },
  {
    title: "withdrawn.csv was withdrawn",
    why: "says why and by whom",
    make: async (app) => {
      const first = await published(app, "withdrawn.csv", quarter("2025/26 Q2", "30,36,,Checked again."));
      await withdraw(app, first);
      return first;
    },
  },
];
