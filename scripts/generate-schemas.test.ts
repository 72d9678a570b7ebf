// The JSON Schemas that editors use must be the ones that the checks use.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { SCHEMA_NAMES } from "#indicators/json-schema.ts";
import { SCHEMA_FOLDER, schemaText } from "./generate-schemas.ts";

test.each(SCHEMA_NAMES)("%s.json is what the schema says (if not: npm run schemas)", (name) => {
  expect(readFileSync(join(SCHEMA_FOLDER, `${name}.json`), "utf8")).toBe(schemaText(name));
});

test("no schema is left over from a kind of file that is gone", () => {
  expect(readdirSync(SCHEMA_FOLDER).sort()).toEqual(SCHEMA_NAMES.map((name) => `${name}.json`).sort());
});

test("every catalogue file names its schema in its first line", () => {
  const files = readdirSync("indicators", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".yaml"),
  );
  for (const file of files) {
    const schema = file.includes("/")
      ? "../.schema/indicator.json"
      : `./.schema/${file.replace("yaml", "json")}`;
    const [first] = readFileSync(join("indicators", file), "utf8").split("\n");
    expect(first, file).toBe(`# yaml-language-server: $schema=${schema}`);
  }
});
