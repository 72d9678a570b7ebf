// What the routes need, handed in by the composition root.

import type { Logger } from "pino";
import type { Access } from "#api/access/access.ts";
import type { Withholding } from "#api/domain/withheld.ts";
import type { IngestServices } from "#api/ingest/services.ts";
import type { AccountLetters } from "#api/jobs/account-letters.ts";
import type { Alerts } from "#api/jobs/alerts.ts";
import type { Mailer } from "#api/jobs/mailer.ts";
import type { Reminders } from "#api/jobs/reminders.ts";
import type { ReturnLetters } from "#api/jobs/return-letters.ts";
import type { Protection } from "#api/protection/protection.ts";

export type Services = Omit<IngestServices, "log"> & {
  log: Logger;
  access: Access;
  letters: AccountLetters;
  returnLetters: ReturnLetters;
  reminders: Reminders;
  alerts: Alerts;
  mailer: Mailer;
  /** What is hidden beside small numbers. */
  withholding: Withholding;
  /** Works it out ahead of those who will ask. */
  protection: Pick<Protection, "catchUp" | "settled">;
  /** What opens /metrics to other machines; without one only this machine may look. */
  metricsToken: string | null;
  /** Puts the catalogue in use on record, and works the register of risk areas out by it. */
  takeUpCatalogue(): Promise<void>;
  /** The name of the bank holiday on a day; null where there is none. */
  holidayName: (isoDate: string) => string | null;
  /** What a reader is told when this is the demonstration; null when it is not. */
  demonstration: string | null;
  maxUploadBytes: number;
  /** Which proxies' word counts on where a request comes from; false is none. */
  trustProxy: number | string[] | false;
  /** Where the built dashboard lies; null serves the API alone. */
  dashboardDir: string | null;
  /** True while the database answers and has every migration. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};
