// Who a session belongs to, and whether it still counts.
import type { Role } from "#api/contract/vocabulary.ts";
import { endSession } from "#api/db/queries/people.ts";
import type { Access } from "./access.ts";
import { LONGEST_SESSION_MS } from "./auth.ts";
import type { Viewer } from "./viewer.ts";

/** @returns with the viewer the cookies that carry a session on, or take away those of one that counts no more */
export async function viewerOfSession(
  access: Access,
  headers: Headers,
  address: string | null,
): Promise<{ viewer: Viewer; cookies: string[] }> {
  const { response, headers: answered } = await access.auth.api
    .getSession({ headers, returnHeaders: true })
    .catch(async (error: unknown) => {
      // better-auth does not say why it could not look. Where the database is away, this does.
      await access.pool.query("select");
      throw error;
    });
  const cookies = answered.getSetCookie();
  if (!response) return { viewer: { kind: "nobody", address }, cookies };
  const { session, user } = response;
  const old = Date.now() - new Date(session.createdAt).getTime() > LONGEST_SESSION_MS;
  const unwanted =
    user.deactivatedAt ||
    (user.demonstration && !access.demonstration) ||
    // Begun before passwords were turned off.
    (session.way === "password" && !access.ways.password);
  if (old || unwanted) {
    await endSession(access.pool, session.id);
    // Asked again, better-auth finds no session and takes its cookies away; those above would carry it on.
    return viewerOfSession(access, headers, address);
  }
  const role = user.role as Role;
  const on = user.twoFactorEnabled === true;
  const password = session.way === "password";
  return {
    cookies,
    viewer: {
      kind: "person",
      id: user.id,
      name: user.name,
      email: user.email,
      role,
      localities: role === "analyst" ? user.localities : [],
      session: session.id,
      password,
      // Single sign-on brings the provider's own second factor.
      secondFactor: { on, wanted: access.secondFactorForLeads && role === "lead" && password && !on },
      address,
    },
  };
}
