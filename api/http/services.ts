// What the routes need, handed in by the composition root.

import type { Logger } from "pino";
import type { IsHoliday } from "#api/domain/due-date.ts";
import type { IngestServices } from "#api/ingest/services.ts";

export type Services = Omit<IngestServices, "log"> & {
  log: Logger;
  isHoliday: IsHoliday;
  /** What a reader is told when this is the demonstration; null when it is not. */
  demonstration: string | null;
  maxUploadBytes: number;
  /** Where the built dashboard lies; null serves the API alone. */
  dashboardDir: string | null;
  /** True while the database answers and has every migration. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
};
