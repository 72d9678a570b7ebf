// The named parts of the page's address: `id` of /outcomes/:id.
import { createContext, use } from "react";

export const Params = createContext<Readonly<Record<string, string | undefined>>>({});

/** @example useParam("id") // "stay-safe" on /outcomes/stay-safe */
export function useParam(name: string): string {
  return use(Params)[name] ?? "";
}
