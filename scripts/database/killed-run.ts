// For the test of recovery: opens a server, writes a row, and is killed as a power cut would kill it.
import pg from "pg";
import { ensureDatabase, openEmbedded } from "./embedded.ts";

const server = await openEmbedded({ dataDir: process.argv[2] ?? "", durable: true });
const client = new pg.Client(await ensureDatabase(server, "kept"));
await client.connect();
await client.query("create table if not exists kept (n integer); insert into kept values (1)");
process.kill(process.pid, "SIGKILL");
