// The list of people: all of them, page by page, and the owners of the catalogue who are not among them yet.
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PeoplePage } from "#api/contract/people.ts";
import { addAccount } from "#scripts/testing/accounts.ts";
import { type Asker, type RunningApp, startApp } from "#scripts/testing/running-app.ts";

let app: RunningApp;
let lead: Asker;
beforeAll(async () => {
  app = await startApp();
  lead = await app.as("lead");
});
afterAll(() => app.close());

const list = async (query = "") => (await lead.get(`/api/v1/people${query}`)).json() as PeoplePage;

test("has 200 people and more, page by page, each once, in order of name", async () => {
  await app.services.access.scope.run(async (client) => {
    await client.query(
      `insert into auth.person (id, name, email, "emailVerified", role, localities, demonstration)
         select 'many' || n, 'Person ' || (n % 50), 'many' || n || '@town.example', false, 'board', '[]', false
         from generate_series(1, 210) n`,
    );
  });
  const seen: string[] = [];
  let cursor: string | null = null;
  let pages = 0;
  do {
    const page: PeoplePage = await list(`?limit=60${cursor ? `&cursor=${cursor}` : ""}`);
    seen.push(...page.people.map(({ email }) => email));
    cursor = page.next;
    pages += 1;
  } while (cursor !== null && pages < 20);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((email) => email.startsWith("many"))).toHaveLength(210);
  const { people, counts, next } = await list("?limit=500");
  expect(people.map(({ email }) => email)).toEqual(seen);
  expect(next).toBeNull();
  expect(counts.active + counts.invited + counts.deactivated).toBe(seen.length);
  expect((await lead.get("/api/v1/people?cursor=nonsense")).status).toBe(400);
});

test("names the owners of the catalogue who cannot sign in yet, and what they answer for", async () => {
  const owner = (page: PeoplePage) => page.withoutAccount.find(({ email }) => email === "owner@demo.example");
  expect(owner(await list())).toMatchObject({
    name: "Rosalind Achebe",
    indicators: expect.arrayContaining([expect.objectContaining({ id: "caf-completed" })]),
  });
  const id = await addAccount(app, { email: "owner@demo.example", role: "analyst" });
  const page = await list();
  expect(owner(page)).toBeUndefined();
  expect(page.people.find((person) => person.id === id)?.note).toMatch(
    /which only an indicator owner can send/,
  );
  await lead.post(`/api/v1/people/${id}/role`, { role: "owner" });
  expect((await list()).people.find((person) => person.id === id)).toMatchObject({ note: null });
});

test("says of an owner whom no indicator names that there is nothing to send", async () => {
  const id = await addAccount(app, { email: "idle@town.example", role: "owner" });
  expect((await list()).people.find((person) => person.id === id)?.note).toMatch(/for no indicator/);
});
