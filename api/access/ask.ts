// Asks better-auth, as one process asks another: a request that holds what the contract lists and nothing else of what came.
import type { Access } from "./access.ts";

export type Asking = {
  method: "GET" | "POST";
  /** Below /api/auth, with its query. */
  path: string;
  body?: object;
  /** Scheme, host and port that the browser speaks to. */
  origin: string;
  cookie: string | undefined;
  address: string | null;
  userAgent: string | undefined;
};

export type AuthAnswer = {
  status: number;
  /** better-auth's name for what went wrong. */
  code: string | null;
  body: Record<string, unknown>;
  cookies: string[];
  location: string | null;
};

export async function ask(access: Access, asking: Asking): Promise<AuthAnswer> {
  const { method, path, body, origin } = asking;
  const response = await access.auth.handler(
    new Request(`${origin}/api/auth${path}`, {
      method,
      headers: headersOf(asking),
      ...(body ? { body: JSON.stringify(body) } : {}),
    }),
  );
  const text = await response.text();
  const answer: unknown = text.startsWith("{") ? JSON.parse(text) : {};
  const fields = answer as Record<string, unknown>;
  return {
    status: response.status,
    code: typeof fields.code === "string" ? fields.code : null,
    body: fields,
    cookies: response.headers.getSetCookie(),
    location: response.headers.get("location"),
  };
}

/** Whether the request came from one of our own pages has been checked before, for every route alike. */
export function headersOf({
  origin,
  cookie,
  address,
  userAgent,
}: Omit<Asking, "method" | "path" | "body">): Headers {
  const headers = new Headers({ origin, host: new URL(origin).host, "content-type": "application/json" });
  if (cookie) headers.set("cookie", cookie);
  if (address) headers.set("x-client-address", address);
  if (userAgent) headers.set("user-agent", userAgent.slice(0, 300));
  return headers;
}
