// The people who may sign in: the performance lead's to invite, change and deactivate.
import type { Router } from "express";
import { addPerson, invitationToken } from "#api/access/people.ts";
import { actorOf, type PersonViewer, type Viewer } from "#api/access/viewer.ts";
import type { AuditAction } from "#api/contract/audit.ts";
import * as contract from "#api/contract/people.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { record } from "#api/db/queries/audit.ts";
import * as people from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import { cameFrom } from "#api/http/identify.ts";
import { pageCursor, readPageCursor } from "#api/http/page-cursor.ts";
import { HttpProblem, notFound } from "#api/http/problem.ts";
import { type Asked, serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { type PersonMay, presentPerson, presentWithoutAccount } from "#api/present/people.ts";

type AnyAsked = Asked<unknown, unknown, unknown>;
type OfOne = Asked<{ id: string }, unknown, unknown>;

export function peopleRoutes(router: Router, services: Services): void {
  const { access } = services;
  const inScope = access.scope.run.bind(access.scope);

  serve(router, contract.listPeople, async ({ query, viewer }) =>
    inScope(async (client) => {
      const after = readPageCursor(query.cursor, ["name", "id"] as const);
      const found = await people.listPeople(client, { limit: query.limit + 1, after });
      const page = found.slice(0, query.limit);
      const last = page.at(-1);
      const leads = await people.activeLeads(client);
      const catalogue = services.catalogue();
      return {
        people: page.map((person) => presentPerson(person, mayDo(viewer, person, leads), catalogue)),
        next: last && found.length > page.length ? pageCursor({ name: last.name, id: last.id }) : null,
        counts: await people.countPeople(client),
        withoutAccount: presentWithoutAccount(await people.knownAddresses(client), catalogue),
        rolesFromProvider: access.ways.singleSignOn !== null && catalogue.trust.signIn !== undefined,
      };
    }),
  );

  serve(router, contract.invitePerson, async (asked) => {
    const { name, email, role, localities } = asked.body;
    assertLocalities(role, localities);
    return inScope(async (client) => {
      const person = await addPerson(access, client, { name, email, role, localities });
      if (!person)
        throw new HttpProblem(409, `${email} has an account already. Look for it in the list of people.`);
      await invite(asked, client, person);
      await keep(asked, client, "person-added", person, null, { role, localities, name });
      await keep(asked, client, "person-invited", person);
      return shown(asked, client, person.id);
    });
  });

  serve(router, contract.inviteAgain, (asked) =>
    change(asked, "invite", async (client, person) => {
      await invite(asked, client, person);
      await keep(asked, client, "person-invited", person);
    }),
  );

  serve(router, contract.changeRole, (asked) =>
    change(asked, "change", async (client, person, leads) => {
      const { role, localities } = asked.body;
      assertLocalities(role, localities);
      if (person.role === "lead" && role !== "lead") assertNotLast(person, leads);
      if (person.role === role && String(person.localities) === String(localities)) return;
      await people.setRole(client, person.id, role, localities);
      const before = { role: person.role, localities: person.localities };
      await keep(asked, client, "role-changed", person, before, { role, localities });
    }),
  );

  serve(router, contract.deactivatePerson, (asked) =>
    change(asked, "deactivate", async (client, person, leads) => {
      if (person.role === "lead") assertNotLast(person, leads);
      await people.setDeactivated(client, person.id, true);
      const sessions = await people.endSessions(client, person.id);
      await keep(asked, client, "person-deactivated", person, null, { sessionsEnded: sessions });
    }),
  );

  serve(router, contract.reactivatePerson, (asked) =>
    change(asked, "reactivate", async (client, person) => {
      await people.setDeactivated(client, person.id, false);
      await keep(asked, client, "person-reactivated", person);
    }),
  );

  serve(router, contract.resetSecondFactor, (asked) =>
    change(asked, "change", async (client, person) => {
      if (!person.secondFactor) throw new HttpProblem(409, `${person.name} has no second factor to reset.`);
      await people.removeSecondFactor(client, person.id);
      await people.endSessions(client, person.id);
      await keep(asked, client, "second-factor-off", person, null, { by: "a performance lead" });
    }),
  );

  /** What is done to one account, held against what may be done to it now. */
  function change(
    asked: OfOne,
    act: keyof PersonMay,
    work: (client: Client, person: people.PersonRecord, leads: readonly string[]) => Promise<void>,
  ) {
    return inScope(async (client) => {
      const leads = await people.activeLeads(client, { lock: true });
      const person = await people.lockPerson(client, asked.params.id);
      if (!person) throw notFound("There is no such person. Load the list of people again.");
      assertAllowed(asked.viewer, person, act);
      await work(client, person, leads);
      return shown(asked, client, person.id);
    });
  }

  async function shown({ viewer }: AnyAsked, client: Client, id: string) {
    const person = await people.personById(client, id);
    if (!person) throw new Error(`person ${id} is gone`);
    return presentPerson(
      person,
      mayDo(viewer, person, await people.activeLeads(client)),
      services.catalogue(),
    );
  }

  async function invite({ request, viewer }: AnyAsked, client: Client, person: people.PersonRecord) {
    const { origin } = cameFrom(request, access.publicUrl);
    const begin = access.ways.password
      ? await invitationToken(access, client, person.id)
      : { signInWith: access.ways.singleSignOn ?? "single sign-on" };
    if ("signInWith" in begin) await people.setInvited(client, person.id);
    await services.letters.invite(client, person, (viewer as PersonViewer).name, { origin, ...begin });
  }

  function assertLocalities(role: Role, localities: readonly string[]): void {
    if (role !== "analyst" && localities.length > 0)
      throw new HttpProblem(400, "Only an analyst can be limited to localities.");
    for (const code of localities) {
      if (services.catalogue().areas.get(code)?.level !== "locality")
        throw new HttpProblem(400, `There is no locality called ${code}.`);
    }
  }
}

/** What a lead may do to an account as it is. Nobody changes their own, and one lead who can sign in always stays. */
function mayDo(viewer: Viewer, person: people.PersonRecord, leads: readonly string[]): PersonMay {
  const own = viewer.kind === "person" && viewer.id === person.id;
  const gone = person.deactivatedAt !== null;
  const last = person.role === "lead" && leads.length === 1 && leads[0] === person.id;
  return {
    change: !own && !gone,
    deactivate: !own && !gone && !last,
    reactivate: gone,
    invite: !gone && !person.taken,
  };
}

function assertAllowed(viewer: Viewer, person: people.PersonRecord, act: keyof PersonMay): void {
  if (viewer.kind === "person" && viewer.id === person.id)
    throw new HttpProblem(403, "Nobody changes their own account here. Ask another performance lead.");
  if (act === "reactivate" ? person.deactivatedAt === null : person.deactivatedAt !== null)
    throw new HttpProblem(
      409,
      act === "reactivate"
        ? `${person.name} is not deactivated.`
        : `${person.name} is deactivated. Let them in again first.`,
    );
  if (act === "invite" && person.taken)
    throw new HttpProblem(
      409,
      `${person.name} has signed in already. A new password can be asked for on the sign-in page.`,
    );
}

function assertNotLast(person: people.PersonRecord, leads: readonly string[]): void {
  if (leads.length === 1 && leads[0] === person.id)
    throw new HttpProblem(409, `${person.name} is the only performance lead. Make somebody else one first.`);
}

const keep = (
  { viewer }: AnyAsked,
  client: Client,
  action: AuditAction,
  { email }: people.PersonRecord,
  before: object | null = null,
  after: object | null = null,
) => record(client, { actor: actorOf(viewer), action, subject: email, before, after });
