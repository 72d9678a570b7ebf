// The database stopped and started again between the steps of a return and in the middle of them: the server goes on by itself.
import { mkdtemp } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Problem } from "#api/contract/endpoint.ts";
import type { Submission } from "#api/contract/submissions.ts";
import { migrate } from "#api/db/migrate.ts";
import {
  type EmbeddedServer,
  ensureDatabase,
  openEmbedded,
  removeDataDirectory,
} from "#scripts/database/embedded.ts";
import { type RunningApp, startApp } from "#scripts/testing/running-app.ts";
import { type ServerProcess, startServer } from "./server-process.ts";
import { openRequest } from "./slow-request.ts";
import { holdUp, standing, untilQuiet, untilThere } from "./standing.ts";

const dataDir = await mkdtemp(join(tmpdir(), "outcomes-restarted-"));
let postgres: EmbeddedServer;
let door: Door;
let onlooker: RunningApp;
let cookie: string;
let server: ServerProcess;
let url: string;

/** One address for a database whose port is another after each start. */
type Door = { url(inside: string): string; lead(inside: string): void; close(): void };

beforeAll(async () => {
  postgres = await openEmbedded({ dataDir, durable: true });
  const inside = await ensureDatabase(postgres, "outcomes");
  door = await openDoor(inside);
  url = door.url(inside);
  await migrate(url);
  onlooker = await startApp({ database: { url, drop: async () => undefined } });
  ({ cookie } = await onlooker.as("lead"));
  server = await startServer(url);
  // A database of its own takes its time on a busy machine.
}, 180_000);
afterAll(async () => {
  await server.stop();
  await onlooker.close();
  door.close();
  await postgres.stop();
  await removeDataDirectory(dataDir);
});

async function openDoor(inside: string): Promise<Door> {
  let port = new URL(inside).port;
  const sockets = new Set<Socket>();
  const listener: Server = createServer((socket) => {
    const onward = connect(Number(port), "127.0.0.1");
    for (const [from, to] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(from);
      from.on("error", () => to.destroy()).on("close", () => to.destroy());
      from.pipe(to);
    }
  });
  await new Promise<void>((opened) => listener.listen(0, "127.0.0.1", opened));
  const address = listener.address();
  return {
    url: (given) => {
      const outside = new URL(given);
      outside.port = String(typeof address === "object" ? address?.port : 0);
      return outside.href;
    },
    lead: (given) => {
      port = new URL(given).port;
    },
    close: () => {
      listener.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function restart(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
  await postgres.stop();
  await meanwhile();
  postgres = await openEmbedded({ dataDir, durable: true });
  door.lead(postgres.url("outcomes"));
}

const CSV = { "Content-Type": "text/csv" };
const file = (period: string, rows = 1) =>
  `indicator,period,numerator,denominator\n${`caf-completed,${period},44,50\n`.repeat(rows)}`;
const ask = async <Told>(path: string, body?: string | object, headers = {}) => {
  const json = typeof body === "object";
  const answer = await fetch(server.url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { Cookie: cookie, ...(json ? { "Content-Type": "application/json" } : {}), ...headers },
    body: json ? JSON.stringify(body) : (body ?? null),
  });
  return { status: answer.status, told: (await answer.json()) as Told };
};
const send = (text: string) => ask<Submission>("/api/v1/submissions", text, CSV);

/** What somebody is told while the database is away, or whose request it took with it. */
function expectToldSo({ status, told }: { status: number; told: Problem }): void {
  expect([status, told.detail]).toEqual([503, expect.stringMatching(/database .*again/i)]);
}

test("between the check and the publication: the return is there, and is published", async () => {
  const { id } = (await send(file("2024-01"))).told;
  const before = await standing(onlooker, url);
  await restart(async () => expectToldSo(await ask<Problem>(`/api/v1/submissions/${id}`)));
  expect(await standing(onlooker, url)).toEqual(before);
  const published = await ask(`/api/v1/submissions/${id}/publish`, {});
  expect(published).toEqual({ status: 200, told: { id, state: "published", observations: 1 } });
});

test("while a file is on its way: its sender is told, nothing of it is kept, and sent again it is taken", async () => {
  const before = await standing(onlooker, url);
  const headers = { ...CSV, Cookie: cookie, "Transfer-Encoding": "chunked" };
  const { sent, answered } = openRequest(`${server.url}/api/v1/submissions`, headers);
  sent.write(file("2024-02", 90_000));
  await untilThere(onlooker, "idle in transaction");
  await restart();
  sent.end();
  const answer = await answered;
  expectToldSo({ status: answer?.status ?? 0, told: JSON.parse(answer?.text ?? "{}") });
  await untilQuiet(onlooker);
  expect(await standing(onlooker, url)).toEqual(before);
  expect((await send(file("2024-02"))).status).toBe(201);
});

test("while a return is published: none of it stands, and it is published when the button is pressed again", async () => {
  const { id } = (await send(file("2024-03"))).told;
  const before = await standing(onlooker, url);
  const letGo = await holdUp(onlooker, "lock table audit_entry in share row exclusive mode");
  const answered = ask<Problem>(`/api/v1/submissions/${id}/publish`, {});
  await untilThere(onlooker, "waits for a lock");
  await restart();
  expectToldSo(await answered);
  await letGo();
  expect(await standing(onlooker, url)).toEqual(before);
  expect((await ask(`/api/v1/submissions/${id}/publish`, {})).status).toBe(200);
});
