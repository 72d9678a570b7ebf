// A real OpenID Connect provider for tests: it signs in whoever a test says, and can be stopped, started and made to lie.
import { createSign, generateKeyPairSync, type KeyObject, randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import {
  type Adapter,
  type AdapterPayload,
  type Configuration,
  type KoaContextWithOIDC,
  Provider,
} from "oidc-provider";

export type ProviderClaims = Record<string, unknown>;

/** How the next answers of the token endpoint are spoilt. */
export type Lie = {
  /** Changes what the id_token says. */
  claims?: (claims: ProviderClaims) => ProviderClaims;
  /** Signs it with a key that the provider does not publish. */
  foreignKey?: boolean;
  /** Leaves it out. */
  noToken?: boolean;
};

export type TestProvider = Awaited<ReturnType<typeof startOidcProvider>>;

const CLIENT = { id: "outcomes-dashboard", secret: "only-for-tests-only-for-tests" };

/** @param host localhost is another site than 127.0.0.1 to a browser */
export async function startOidcProvider({
  host = "127.0.0.1" as "127.0.0.1" | "localhost",
  /** Whether the id_token says everything, as with Entra ID, or userinfo has to be asked. */
  inToken = true,
} = {}) {
  const people = new Map<string, ProviderClaims>();
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const foreign = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  let lie: Lie = {};
  let aboutSomebodyElse = false;
  let hanging = false;
  let server = await open(0, host, (request, response) => void handle(request, response));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the provider has no port");
  const { port } = address;
  const url = `http://${host}:${port}`;
  const provider = new Provider(url, configuration(people, key, inToken));
  // The port of the application is not known yet.
  provider.Client.prototype.redirectUriAllowed = (uri: string) =>
    /^http:\/\/(127\.0\.0\.1|localhost):\d+\/api\/auth\/callback\/sso$/.test(uri);
  provider.use(async (context, next) => {
    if (context.path.startsWith("/interaction/")) return interact(provider, context, people);
    if (context.path === "/token" && hanging) return new Promise<never>(() => undefined);
    await next();
    if (context.path === "/token") context.body = spoilt(context.body, lie, lie.foreignKey ? foreign : key);
    if (context.path === "/me" && aboutSomebodyElse)
      context.body = { ...(context.body as object), sub: "somebody-else" };
  });
  const handle = provider.callback();

  return {
    url,
    people,
    /** Settings of the application, as they would stand in its environment. */
    settings: {
      OIDC_DISCOVERY_URL: `${url}/.well-known/openid-configuration`,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: "your council account",
    },
    lie: (next: Lie) => {
      lie = next;
    },
    /** Userinfo answers with another subject from here on. */
    mixUp: (on: boolean) => {
      aboutSomebodyElse = on;
    },
    /** Codes are taken and never answered from here on, until it stops. */
    hang: () => {
      hanging = true;
    },
    stop: () => close(server),
    start: async () => {
      server = await open(port, host, (request, response) => void handle(request, response));
    },
  };
}

const open = (
  port: number,
  host: string,
  answer: Parameters<typeof createServer>[1] & object,
): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createServer(answer).once("error", reject);
    server.listen(port, host, () => resolve(server));
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });

function configuration(people: Map<string, ProviderClaims>, key: KeyObject, inToken: boolean): Configuration {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: ["http://127.0.0.1/api/auth/callback/sso"],
        token_endpoint_auth_method: "client_secret_post",
      },
    ],
    jwks: { keys: [{ ...key.export({ format: "jwk" }), kid: "test", use: "sig", alg: "RS256" }] },
    cookies: { keys: [randomUUID()] },
    adapter: (model: string) => new Store(model),
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      profile: ["name", "preferred_username", "groups", "roles", "_claim_names"],
    },
    conformIdTokenClaims: !inToken,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
    findAccount: (_context, sub) =>
      people.has(sub) ? { accountId: sub, claims: () => ({ sub, ...people.get(sub) }) } : undefined,
    // Everybody has agreed to everything already, as an administrator agrees for a whole council.
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({
        clientId: oidc.client?.clientId ?? "",
        accountId: oidc.session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email profile");
      await grant.save();
      return grant;
    },
  };
}

/** The provider's own page: a button for each person. `?as=` presses it. */
async function interact(
  provider: Provider,
  context: KoaContextWithOIDC | Parameters<Parameters<Provider["use"]>[0]>[0],
  people: Map<string, ProviderClaims>,
): Promise<void> {
  const accountId = context.URL.searchParams.get("as");
  if (accountId === "nobody")
    return provider.interactionFinished(context.req, context.res, { error: "access_denied" });
  if (accountId) return provider.interactionFinished(context.req, context.res, { login: { accountId } });
  context.type = "html";
  context.body = `<!doctype html><html lang="en"><title>The council's sign-in page</title><h1>The council</h1><form>${[
    ...people.keys(),
  ]
    .map((sub) => `<button name="as" value="${sub}">${sub}</button>`)
    .join("")}</form></html>`;
}

function spoilt(body: unknown, { claims, foreignKey, noToken }: Lie, key: KeyObject): unknown {
  if (typeof body !== "object" || body === null || !("id_token" in body)) return body;
  const { id_token, ...rest } = body;
  if (noToken) return rest;
  if (!claims && !foreignKey) return body;
  const [header = "", payload = ""] = String(id_token).split(".");
  const told = JSON.parse(Buffer.from(payload, "base64url").toString()) as ProviderClaims;
  const text = `${header}.${Buffer.from(JSON.stringify(claims?.(told) ?? told)).toString("base64url")}`;
  const signature = createSign("RSA-SHA256").update(text).sign(key).toString("base64url");
  return { ...rest, id_token: `${text}.${signature}` };
}

/** Everything in memory, for as long as a test takes. */
class Store implements Adapter {
  static readonly #kept = new Map<string, AdapterPayload>();
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  async upsert(id: string, payload: AdapterPayload): Promise<void> {
    Store.#kept.set(this.#key(id), payload);
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return Store.#kept.get(this.#key(id));
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return [...Store.#kept.values()].find((payload) => payload.uid === uid);
  }

  async findByUserCode(): Promise<undefined> {}

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload.consumed = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    Store.#kept.delete(this.#key(id));
  }

  async revokeByGrantId(grant: string): Promise<void> {
    for (const [key, { grantId }] of Store.#kept) if (grantId === grant) Store.#kept.delete(key);
  }

  #key(id: string): string {
    return `${this.#model}:${id}`;
  }
}
