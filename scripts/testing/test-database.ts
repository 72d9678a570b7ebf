// Gives a test file a database of its own: a copy of a template, made in milliseconds and dropped afterwards.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type {} from "./database-server.ts";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** What a copy begins with: every table; nothing at all; or the demonstration, where demonstration.ts is a setup. */
export type Beginning = "migrated" | "empty" | "demonstration";

const TEMPLATES: Record<Beginning, string> = {
  migrated: "template",
  empty: "template0",
  demonstration: "demonstration",
};

/** Address of the server's own database; for tests of connecting, not for tables. */
export const testServer = (): string => inject("databaseServer");

/** @example const database = await createTestDatabase(); afterAll(() => database.drop()); */
export async function createTestDatabase(beginning: Beginning = "migrated"): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await createDatabase(server, { name, from: TEMPLATES[beginning] });
  return {
    url: onServer(server, name),
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
}

/** A copy file by file: the demonstration is too large to go through the journal in a moment. */
export const createDatabase = (server: string, { name, from }: { name: string; from: string }) =>
  execute(server, `create database ${name} template ${from} strategy file_copy`);

export function onServer(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
