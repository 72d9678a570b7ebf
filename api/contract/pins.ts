// Views that a person keeps on a page of their own. What is kept is the address: the figures are read anew each time.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

export const Pin = z.object({
  id: z.string(),
  title: z.string(),
  address: z.string(),
  pinnedAt: z.string(),
});
export type Pin = z.infer<typeof Pin>;

export const listPins = endpoint({
  method: "get",
  path: "/api/v1/pins",
  summary: "The views that you have pinned, newest first",
  permission: "own-account",
  output: z.object({ pins: z.array(Pin) }),
});

export const addPin = endpoint({
  method: "post",
  path: "/api/v1/pins",
  summary: "Pin a view to your page; the same address again changes its title",
  permission: "own-account",
  body: z.object({
    title: z.string().trim().min(1).max(200),
    address: z
      .string()
      .max(1500)
      .regex(/^\/(?![/\\])[^\s\\]*$/, "an address of this dashboard begins with one /")
      .describe("A page of this dashboard, from its first slash"),
  }),
  output: Pin,
  status: 201,
});

export const removePin = endpoint({
  method: "post",
  path: "/api/v1/pins/:id/remove",
  summary: "Take a view off your page",
  permission: "own-account",
  params: z.object({ id: z.string() }),
  body: z.object({}),
  output: z.object({ removed: z.literal(true) }),
});
