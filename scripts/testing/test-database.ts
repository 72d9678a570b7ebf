// Gives a test file a database of its own: a copy of the migrated template, made in milliseconds and dropped afterwards.
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";
import type {} from "./database-server.ts";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** Address of the server's own database; for tests of connecting, not for tables. */
export const testServer = (): string => inject("databaseServer");

/** @example const database = await createTestDatabase(); afterAll(() => database.drop()); */
export async function createTestDatabase(from: "migrated" | "empty" = "migrated"): Promise<TestDatabase> {
  const server = testServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  const template = from === "migrated" ? "template" : "template0";
  await execute(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => execute(server, `drop database if exists ${name} with (force)`),
  };
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
