// Walks through single sign-on as a browser does, one redirect after the other, and lets a test meddle on the way.
import type { RunningApp } from "./running-app.ts";

/** Keeps the cookies of each server. */
export class Walker {
  readonly #jars = new Map<string, Map<string, string>>();

  async get(url: string): Promise<Response> {
    return this.#send(url, {});
  }

  async post(url: string, body: object): Promise<Response> {
    return this.#send(url, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { "Content-Type": "application/json" },
    });
  }

  cookies(url: string): string {
    return [...this.#jar(url)].map(([name, value]) => `${name}=${value}`).join("; ");
  }

  /** As in a fresh browser, for one of the servers. */
  forget(url: string): void {
    this.#jar(url).clear();
  }

  /** Goes to the provider, signs in there, and comes as far as the address that the provider sends back to. */
  async toCallback(app: RunningApp, as: string, returnTo?: string): Promise<string> {
    const begun = await this.post(
      `${app.url}/api/auth/sign-in/social`,
      returnTo === undefined ? {} : { returnTo },
    );
    if (begun.status !== 200) throw new Error(`single sign-on did not begin: ${await begun.text()}`);
    let { url } = (await begun.json()) as { url: string };
    for (let step = 0; step < 6; step += 1) {
      if (url.startsWith(app.url)) return url;
      const page = new URL(url);
      if (page.pathname.startsWith("/interaction/")) page.searchParams.set("as", as);
      const answer = await this.get(page.href);
      const location = answer.headers.get("location");
      if (!location) throw new Error(`the provider goes nowhere from ${url}: ${await answer.text()}`);
      url = new URL(location, url).href;
    }
    throw new Error("the provider goes round in circles");
  }

  /** @returns the path that the application goes on to */
  async signIn(app: RunningApp, as: string, returnTo?: string): Promise<string> {
    return this.arrive(app, await this.toCallback(app, as, returnTo));
  }

  async arrive(app: RunningApp, callback: string): Promise<string> {
    const answer = await this.get(callback);
    const location = answer.headers.get("location");
    if (answer.status !== 302 || !location) throw new Error(`${answer.status}: ${await answer.text()}`);
    return location.startsWith(`${app.url}/`) ? location.slice(app.url.length) : location;
  }

  /** Who is signed in, as the application sees it. */
  async viewer(app: RunningApp): Promise<Record<string, unknown> | null> {
    const answer = await this.get(`${app.url}/api/v1/session`);
    return ((await answer.json()) as { viewer: Record<string, unknown> | null }).viewer;
  }

  async #send(url: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = this.cookies(url);
    if (cookies) headers.set("Cookie", cookies);
    const answer = await fetch(url, { ...init, headers, redirect: "manual" });
    const jar = this.#jar(url);
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = "", ...rules] = cookie.split(/; */);
      const at = pair.indexOf("=");
      const [name, value] = [pair.slice(0, at), pair.slice(at + 1)];
      const gone = value === "" || rules.some((rule) => /^max-age=0$/i.test(rule));
      if (gone) jar.delete(name);
      else jar.set(name, value);
    }
    return answer;
  }

  #jar(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}
