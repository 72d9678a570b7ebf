// The schemas as JSON Schema: for editors, which complete and check the files, and for sentences about faults.
import { z } from "zod";
import { SCHEMAS } from "./schema.ts";

export type SchemaName = keyof typeof SCHEMAS;
export const SCHEMA_NAMES = Object.keys(SCHEMAS) as SchemaName[];

/** As one writes it: what has a default may be left out. */
export const jsonSchema = (name: SchemaName): z.core.JSONSchema.BaseSchema =>
  z.toJSONSchema(SCHEMAS[name], { io: "input" });
