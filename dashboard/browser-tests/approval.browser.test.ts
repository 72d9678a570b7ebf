// A second pair of eyes: where the trust wants it, an owner asks and a performance lead publishes.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Submission } from "#api/contract/submissions.ts";
import { root } from "#scripts/testing/running-app.ts";
import { violations } from "./accessibility.ts";
import { type Dashboard, heading, openDashboard, visit } from "./dashboard.ts";
import { EXPLAINED, fileOf } from "./submissions.ts";

const catalogue = mkdtempSync(join(tmpdir(), "catalogue-"));
let dashboard: Dashboard;
beforeAll(async () => {
  cpSync(join(root, "indicators"), catalogue, { recursive: true });
  appendFileSync(join(catalogue, "trust.yaml"), "\napproval: required\n");
  dashboard = await openDashboard({ CATALOGUE_DIR: catalogue });
});
afterAll(async () => {
  await dashboard.close();
  rmSync(catalogue, { recursive: true, force: true });
});

test("an owner asks, and the lead publishes with what the owner wrote", async () => {
  const owner = await dashboard.newWindow({ as: "owner" });
  await visit(owner.page, "/returns");
  const [chooser] = await Promise.all([
    owner.page.waitForEvent("filechooser"),
    owner.page.getByRole("button", { name: "Choose CSV or Excel files" }).click(),
  ]);
  // 120 of 159 is 75.5%, within the tolerance: nothing has to be explained but that the parts make 113.
  const text = fileOf("caf-completed,2026-10,,120,159,i,");
  await chooser.setFiles({ name: "asked.csv", mimeType: "text/csv", buffer: Buffer.from(text) });
  await owner.page.getByRole("button", { name: "Check the file" }).click();
  await owner.page.getByRole("button", { name: "Ask for publication" }).waitFor();
  expect(await owner.page.getByRole("button", { name: "Publish" }).count()).toBe(0);
  for (const field of await owner.page.getByLabel(/^Why (is it|are they) right\?$/).all())
    await field.fill(EXPLAINED);
  await owner.page.getByRole("button", { name: "Ask for publication" }).click();
  await heading(owner.page, "asked.csv waits to be published").waitFor();
  await owner.page.getByRole("alert").getByText("You have asked for publication.").waitFor();
  await owner.page.getByText(/The performance lead was told/).waitFor();
  expect(await violations(owner.page)).toEqual([]);

  const lead = await dashboard.newWindow();
  await visit(lead.page, "/returns");
  const waiting = lead.page.getByRole("region", { name: "Waiting for you to publish" });
  expect(await waiting.getByRole("row").nth(1).innerText()).toContain("by Rosalind Achebe");
  await waiting.getByRole("link", { name: "asked.csv" }).click();
  await lead.page.getByText(/asked on .* for this return to be published/).waitFor();
  expect(
    await lead.page
      .getByLabel(/^Why (is it|are they) right\?$/)
      .first()
      .inputValue(),
  ).toBe(EXPLAINED);
  await lead.page.getByRole("button", { name: "Publish" }).click();
  await heading(lead.page, "asked.csv is published").waitFor();
  // Nothing is to come any more.
  expect(await lead.page.getByText(/figures show once they publish/).count()).toBe(0);
  await lead.page.getByText(/Rosalind Achebe.* had asked for that on/).waitFor();
});

test("what was changed since the lead looked is not published unseen", async () => {
  const owner = await dashboard.newWindow({ as: "owner" });
  const sent = await owner.page.request.post("/api/v1/submissions", {
    multipart: {
      file: {
        name: "changed.csv",
        mimeType: "text/csv",
        buffer: Buffer.from(fileOf("caf-reviews-in-time,2026-10,,300,334,i,")),
      },
    },
  });
  const { id } = (await sent.json()) as Submission;
  const lead = await dashboard.newWindow();
  await visit(lead.page, `/returns/${id}`);
  for (const field of await lead.page.getByLabel(/^Why (is it|are they) right\?$/).all())
    await field.fill(EXPLAINED);
  const mended = await owner.page.request.post(`/api/v1/submissions/${id}/mends`, {
    data: { mends: [{ row: 2, column: 3, text: "310" }] },
  });
  expect(mended.status()).toBe(200);
  await lead.page.getByRole("button", { name: "Publish" }).click();
  await lead.page.getByRole("heading", { name: "It was not published" }).waitFor();
  await lead.page.getByRole("row", { name: /310 of 334/ }).waitFor();
});
