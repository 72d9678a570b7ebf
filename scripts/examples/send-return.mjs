// Sends a return, shows what was found in it, and publishes it when nothing is wrong. Node 20 or newer, nothing to install:
//   URL=https://outcomes.example.gov.uk KEY=… node send-return.mjs october.csv
// REASON says why what was warned of is right. AGAIN=2 sends an earlier file anew, as another submission.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

const { URL: address, KEY, REASON, AGAIN } = process.env;
const [path] = process.argv.slice(2);

async function ask(what, body, headers) {
  headers = { Authorization: `Bearer ${KEY}`, ...headers };
  const answer = await fetch(`${address}/api/v1/submissions${what}`, { method: "POST", headers, body });
  const said = await answer.json();
  return answer.ok ? said : Promise.reject(new Error(said.detail));
}

async function send() {
  const bytes = await readFile(path);
  const form = new FormData();
  form.set("file", new Blob([bytes]), basename(path));
  const key = createHash("sha256").update(bytes).digest("hex") + (AGAIN ? `-${AGAIN}` : "");
  const { id, state, findings, rules, canPublish } = await ask("", form, { "Idempotency-Key": key });
  if (state === "published") return `Submission ${id} is published already.`;
  if (state !== "checked")
    throw new Error(`Submission ${id} held this file, and was ${state} since: AGAIN=2 sends it anew.`);
  for (const { severity, row, message } of findings)
    console.log(`${severity}${row === null ? "" : `, row ${row}`}: ${message}`);
  const page = `${address}/returns/${id}`;
  if (!canPublish) throw new Error(`Submission ${id} is not published. See ${page}`);
  const warned = rules.filter(({ severity }) => severity === "warning");
  if (warned.length > 0 && !REASON)
    throw new Error(`Submission ${id} waits for a reason: set REASON and run this again, or see ${page}`);
  const reasons = Object.fromEntries(warned.map(({ rule }) => [rule, REASON]));
  await ask(`/${id}/publish`, JSON.stringify({ reasons }), { "Content-Type": "application/json" });
  return `Submission ${id} is published.`;
}

console.log(
  await send().catch(({ message, cause }) => {
    console.error([message, cause?.message].filter(Boolean).join(": "));
    process.exit(1);
  }),
);
