// A page makes the file of a chart itself, out of what it shows; this keeps the record that it was taken away.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";

export const recordExport = endpoint({
  method: "post",
  path: "/api/v1/exports",
  summary: "Record that a chart or its table is taken away as a file, before it is",
  permission: "export",
  body: z.object({
    file: z.string().trim().min(1).max(200).describe("Name of the file"),
    page: z.string().max(2000).describe("Address of the page it is made on"),
  }),
  output: z.object({ recorded: z.literal(true) }),
  status: 201,
});
