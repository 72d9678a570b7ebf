// What the pipeline needs from outside, handed in by the composition root.
import type pg from "pg";
import type { ReadDb, WriteDb } from "#api/db/pool.ts";
import type { Catalogue } from "#api/domain/catalogue.ts";
import type { IsHoliday } from "#api/domain/due-date.ts";

export type IngestServices = {
  read: ReadDb;
  write: WriteDb;
  /** Writing connections: a return goes in by COPY, on one connection, in one transaction. */
  pool: pg.Pool;
  /** The newest good catalogue, which may change while the process runs. */
  catalogue(): Catalogue;
  now(): Date;
  isHoliday: IsHoliday;
  log?: { info(facts: object, message: string): void };
};
