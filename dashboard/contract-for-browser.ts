// Reduces the contract, in the built dashboard, to what a browser needs of it: addresses, methods and words.
// The server has checked every answer against the same contract on its way out, and the schemas with their
// library would weigh 27 KiB of the 90 that the overview may. In development and tests nothing is reduced.
import type { Plugin } from "vite";
import type { Endpoint } from "#api/contract/endpoint.ts";

type AnyEndpoint = Pick<Endpoint<never, never, never, never>, "method" | "path" | "status" | "uploads">;

const isContract = (id: string) => /\/api\/contract\/[\w-]+\.ts$/.test(id);

const isEndpoint = (value: unknown): value is AnyEndpoint =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "output" in value;

const isPlainData = (value: unknown): boolean =>
  typeof value !== "function" &&
  typeof value !== "undefined" &&
  !(typeof value === "object" && value !== null && "_zod" in value);

function reduced(value: unknown): unknown {
  if (!isEndpoint(value)) return value;
  const { method, path, status, uploads } = value;
  return { method, path, status, uploads };
}

/** A name that is left out here (a schema, say) and used by a page stops the build with "is not exported". */
export function reducedModule(contract: Record<string, unknown>): string {
  return Object.entries(contract)
    .filter(([, value]) => isPlainData(value))
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(reduced(value))};`)
    .join("\n");
}

export function contractForBrowser(): Plugin {
  return {
    name: "contract-for-browser",
    apply: "build",
    enforce: "pre",
    async load(id) {
      return isContract(id) ? reducedModule((await import(id)) as Record<string, unknown>) : null;
    },
  };
}
