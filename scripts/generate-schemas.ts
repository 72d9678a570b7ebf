// Writes the JSON Schemas by which an editor completes and checks the files in indicators/.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { jsonSchema, SCHEMA_NAMES, type SchemaName } from "#indicators/json-schema.ts";

export const SCHEMA_FOLDER = "indicators/.schema";
export const schemaText = (name: SchemaName): string => `${JSON.stringify(jsonSchema(name), null, 2)}\n`;

if (import.meta.main) {
  mkdirSync(SCHEMA_FOLDER, { recursive: true });
  for (const name of SCHEMA_NAMES) writeFileSync(join(SCHEMA_FOLDER, `${name}.json`), schemaText(name));
  console.log(`Wrote ${SCHEMA_NAMES.length} schemas to ${SCHEMA_FOLDER}.`);
}
