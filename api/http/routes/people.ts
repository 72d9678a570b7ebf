// The people who may sign in: the performance lead's to invite, change and deactivate.
import type { Router } from "express";
import { addPerson, invitationToken } from "#api/access/people.ts";
import { isOwn, mayDoTo, type PersonAct, whyNot } from "#api/access/people-policy.ts";
import { PROVIDER_ID } from "#api/access/provider.ts";
import { actorOf, personOf } from "#api/access/viewer.ts";
import type { AuditAction } from "#api/contract/audit.ts";
import * as contract from "#api/contract/people.ts";
import type { Role } from "#api/contract/vocabulary.ts";
import { record } from "#api/db/queries/audit.ts";
import * as people from "#api/db/queries/people.ts";
import type { Client } from "#api/db/queries/transaction.ts";
import type { PersonFacts } from "#api/domain/person-facts.ts";
import { cameFrom } from "#api/http/identify.ts";
import { pageCursor, readPageCursor } from "#api/http/page-cursor.ts";
import { HttpProblem, notFound } from "#api/http/problem.ts";
import { type Asked, serve } from "#api/http/serve.ts";
import type { Services } from "#api/http/services.ts";
import { presentPerson, presentWithoutAccount } from "#api/present/people.ts";

type AnyAsked = Asked<unknown, unknown, unknown>;
type OfOne = Asked<{ id: string }, unknown, unknown>;

export function peopleRoutes(router: Router, services: Services): void {
  const { access } = services;
  const inScope = access.scope.run.bind(access.scope);

  /** What is hidden from an analyst of a part of the trust is worked out before they come. */
  const seesAnew = (localities: readonly string[]) => {
    if (localities.length > 0) services.protection.catchUp();
  };

  serve(router, contract.listPeople, async ({ query, viewer }) =>
    inScope(async (client) => {
      const after = readPageCursor(query.cursor, ["name", "id"] as const);
      const found = await people.listPeople(client, { limit: query.limit + 1, after });
      const page = found.slice(0, query.limit);
      const last = page.at(-1);
      const leads = await people.activeLeads(client);
      const catalogue = services.catalogue();
      return {
        people: page.map((person) => presentPerson(person, mayDoTo(viewer, person, leads), catalogue)),
        next: last && found.length > page.length ? pageCursor({ name: last.name, id: last.id }) : null,
        counts: await people.countPeople(client),
        withoutAccount: presentWithoutAccount(await people.knownAddresses(client), catalogue),
        rolesFromProvider: access.ways.singleSignOn !== null && catalogue.trust.signIn !== undefined,
      };
    }),
  );

  serve(router, contract.invitePerson, async (asked) => {
    const { name, email, role } = asked.body;
    const localities = localitiesOf(asked.body);
    const added = await inScope(async (client) => {
      const person = await addPerson(access, client, { name, email, role, localities });
      if (!person)
        throw new HttpProblem(409, `${email} has an account already. Look for it in the list of people.`);
      const invited = await invite(asked, client, person);
      await keep(asked, client, "person-added", person, null, { role, localities, name });
      await keep(asked, client, "person-invited", person, null, invited);
      return shown(asked, client, person.id);
    });
    seesAnew(localities);
    return added;
  });

  serve(router, contract.inviteAgain, (asked) =>
    change(asked, "invite", async (client, person) => {
      const before = person.invitedAt && { invited: person.invitedAt };
      await keep(asked, client, "person-invited", person, before, await invite(asked, client, person));
    }),
  );

  serve(router, contract.changeRole, async (asked) => {
    const localities = localitiesOf(asked.body);
    const changed = await change(asked, "change", async (client, person) => {
      const { role } = asked.body;
      if (person.role === role && String(person.localities) === String(localities)) return;
      await people.setRole(client, person.id, role, localities);
      const before = { role: person.role, localities: person.localities };
      await keep(asked, client, "role-changed", person, before, { role, localities });
    });
    seesAnew(localities);
    return changed;
  });

  serve(router, contract.deactivatePerson, (asked) =>
    change(asked, "deactivate", async (client, person) => {
      await people.setDeactivated(client, person.id, true);
      // An invitation from before would set a password for the day they are let in again.
      await people.endLinks(client, person.id);
      const sessionsEnded = await people.endSessions(client, person.id);
      const { role, localities } = person;
      const before = { deactivated: false, role, localities };
      await keep(asked, client, "person-deactivated", person, before, { deactivated: true, sessionsEnded });
    }),
  );

  serve(router, contract.reactivatePerson, (asked) =>
    change(asked, "reactivate", async (client, person) => {
      await people.setDeactivated(client, person.id, false);
      // The provider may have made their account anew, or be another one: the next sign-in links by the address again.
      const [unlinked] = await people.removeWaysIn(client, person.id, PROVIDER_ID);
      const { role, localities, deactivatedAt: since } = person;
      const before = { deactivated: true, since };
      const after = { deactivated: false, role, localities, ...(unlinked && { singleSignOn: "unlinked" }) };
      await keep(asked, client, "person-reactivated", person, before, after);
    }),
  );

  serve(router, contract.resetSecondFactor, (asked) =>
    change(asked, "resetSecondFactor", async (client, person) => {
      await people.removeSecondFactor(client, person.id);
      await people.endSessions(client, person.id);
      await keep(
        asked,
        client,
        "second-factor-off",
        person,
        { secondFactor: true },
        {
          secondFactor: false,
          by: "a performance lead",
        },
      );
    }),
  );

  /** What is done to one account, held against what may be done to it now. */
  function change(
    asked: OfOne,
    act: PersonAct,
    work: (client: Client, person: PersonFacts) => Promise<void>,
  ) {
    return inScope(async (client) => {
      const leads = await people.activeLeads(client, { lock: true });
      const person = await people.lockPerson(client, asked.params.id);
      if (!person) throw notFound("There is no such person. Load the list of people again.");
      const refusal = whyNot(asked.viewer, person, leads, act);
      if (refusal !== null) throw new HttpProblem(isOwn(asked.viewer, person) ? 403 : 409, refusal);
      await work(client, person);
      return shown(asked, client, person.id);
    });
  }

  async function shown({ viewer }: AnyAsked, client: Client, id: string) {
    const person = await people.personById(client, id);
    if (!person) throw new Error(`person ${id} is gone`);
    return presentPerson(
      person,
      mayDoTo(viewer, person, await people.activeLeads(client)),
      services.catalogue(),
    );
  }

  /** @returns what the record says of it */
  async function invite({ request, viewer }: AnyAsked, client: Client, person: PersonFacts) {
    const { origin } = cameFrom(request, access.publicUrl);
    const begin = access.ways.password
      ? await invitationToken(access, client, person.id)
      : { signInWith: access.ways.singleSignOn ?? "single sign-on" };
    if ("signInWith" in begin) await people.setInvited(client, person.id);
    await services.letters.invite(client, person, personOf(viewer).name, { origin, ...begin });
    return "until" in begin ? { until: begin.until } : begin;
  }

  /** What an analyst is to be limited to, each once. */
  function localitiesOf({ role, localities }: { role: Role; localities: readonly string[] }): string[] {
    if (role !== "analyst" && localities.length > 0)
      throw new HttpProblem(400, "Only an analyst can be limited to localities.");
    for (const code of localities) {
      if (services.catalogue().areas.get(code)?.level !== "locality")
        throw new HttpProblem(400, `There is no locality called ${code}.`);
    }
    return [...new Set(localities)];
  }
}

const keep = (
  { viewer }: AnyAsked,
  client: Client,
  action: AuditAction,
  { email }: PersonFacts,
  before: object | null = null,
  after: object | null = null,
) => record(client, { actor: actorOf(viewer), action, subject: email, before, after });
