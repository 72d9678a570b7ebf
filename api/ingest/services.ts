// What the pipeline needs from outside, handed in by the composition root.
import type pg from "pg";
import type { ReadDb, WriteDb } from "#api/db/pool.ts";
import type { Publication } from "#api/db/queries/publications.ts";
import type { Client } from "#api/db/queries/transaction.ts";
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
  /** Brings the register of risk areas into line with the figures of these indicators, in the transaction that changed them. */
  evaluateRisks(client: Client, publication: Publication, indicators: readonly string[]): Promise<void>;
  /** Told once a publication or a withdrawal is over, for what may be worked out ahead of the first reader. */
  figuresChanged?(): void;
  log?: { info(facts: object, message: string): void };
};
