// Two servers on one database and one mail server, over a small catalogue: what reminders are tried with.

import type { Submission } from "#api/contract/submissions.ts";
import { openQueues } from "#api/jobs/queues.ts";
import { createReminders, type Reminders } from "#api/jobs/reminders.ts";
import { CAF, createCatalogueFolder, FILES } from "./catalogue-folder.ts";
import { startMailServer } from "./mail-server.ts";
import { type RunningApp, startApp } from "./running-app.ts";
import { createTestDatabase } from "./test-database.ts";

export const ORIGIN = "https://outcomes.example.org";

/** Monthly ones of Ann's for October 2026 on, due on Friday 13 November; a quarterly one of Bob's, due on Monday 16. */
function reminderCatalogue() {
  const folder = createCatalogueFolder();
  const monthly =
    (FILES[CAF] ?? "")
      .replace("from: 2023-04", "from: 2026-10")
      .replace("polarity: higher", "polarity: none")
      .split("targets:")[0] ?? "";
  folder.write(CAF, monthly);
  folder.write(
    "stay-safe/second.yaml",
    monthly.replace("id: caf-completed", "id: second").replace("Assessments completed", "Second thoughts"),
  );
  folder.write(
    "stay-safe/moves.yaml",
    monthly
      .replace("id: caf-completed", "id: moves")
      .replace("Assessments completed", "Placement moves")
      .replace("frequency: month", "frequency: quarter")
      .replace("owner: coordinator", "owner: bob")
      .replace("{ due: 10, from: 2026-10 }", "{ due: 33, from: 2026/27 Q2 }"),
  );
  folder.write(
    "owners.yaml",
    `owners:
  - { id: coordinator, name: Ann Lee, job: Lead, email: Ann@demo.example, deputies: [deputy@demo.example] }
  - { id: bob, name: Bob Ray, job: Manager, email: bob@demo.example }
  - { id: cid, name: Cid Ott, job: Nurse, email: cid@demo.example }
`,
  );
  folder.change("trust.yaml", "{ country: GB }", "{ country: GB, state: ENG }\napproval: required");
  return folder;
}

export type Reminding = Awaited<ReturnType<typeof openReminding>>;

export async function openReminding(clock: string) {
  const folder = reminderCatalogue();
  const database = await createTestDatabase();
  const server = await startMailServer();
  const settings = { CATALOGUE_DIR: folder.path, SMTP_URL: server.url, MAIL_FROM: "outcomes@trust.example" };
  const [one, two] = await Promise.all([1, 2].map(() => startApp({ database, clock, settings })));
  const apps = [one, two] as [RunningApp, RunningApp];
  await Promise.all(apps.map((app) => app.services.mailer.deliver()));
  const schedules: (() => Promise<void>)[] = [];

  return {
    apps,
    server,
    url: database.url,
    setClock: (instant: string) => {
      for (const app of apps) app.setClock(instant);
    },
    /** Sends and publishes as the performance lead. */
    publish: async (csv: string) => {
      const sent = (await apps[0].post("/api/v1/submissions", csv, { "Content-Type": "text/csv" })).json();
      const { id, rules } = sent as Submission;
      const reasons = Object.fromEntries(rules.map(({ rule }) => [rule, "Checked with the records."]));
      const answer = await apps[0].post(`/api/v1/submissions/${id}/publish`, { reasons });
      if (answer.status !== 200) throw new Error(answer.text);
    },
    /** Both servers look at the same moment. @returns how many letters were written */
    look: async () => {
      const written = await Promise.all(apps.map(({ services }) => services.reminders.look(ORIGIN)));
      return written.reduce((sum, letters) => sum + letters, 0);
    },
    /** Lets both servers look by themselves, in a hurry compared with real ones. */
    schedule: async () => {
      for (const { services } of apps) {
        const queues = openQueues({ databaseUrl: database.url, log: services.log });
        const pace = { askEvery: 50, lookSeconds: 1 };
        const reminders: Reminders = createReminders({ ...services, queues }, { on: true, pace });
        await reminders.start(ORIGIN);
        schedules.push(() => reminders.close().then(queues.close));
      }
    },
    close: async () => {
      await Promise.all(schedules.map((end) => end()));
      await Promise.all(apps.map((app) => app.close()));
      await server.close();
      await database.drop();
      folder.remove();
    },
  };
}
