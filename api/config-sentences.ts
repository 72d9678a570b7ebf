// Says in a sentence what is wrong with a value in a configuration file, and what would be right.
import type { z } from "zod";
import type { CataloguePath } from "#api/domain/catalogue-configs.ts";
import { closest } from "#api/domain/closest.ts";

type Issue = z.core.$ZodIssue;
type Schema = z.core.JSONSchema.BaseSchema;
export type ConfigProblem = { path: CataloguePath; sentence: string };

/** `schema` is the JSON Schema of the whole file, which knows the fields and what they are for. */
export function sentencesFor(issues: readonly Issue[], schema: Schema): ConfigProblem[] {
  const mistyped = new Set<string>();
  const problems = issues.flatMap((issue): (ConfigProblem & { issue: Issue })[] => {
    const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
    if (issue.code !== "unrecognized_keys")
      return [
        { path, issue, sentence: sentenceFor(issue, nameOf(path), schemaAt(schema, path)?.description) },
      ];
    const fields = Object.keys(schemaAt(schema, path)?.properties ?? {});
    return issue.keys.map((key) => {
      const meant = closest(key, fields);
      mistyped.add([...path, meant].join("/"));
      const hint = meant ? `did you mean "${meant}"?` : `the fields are ${listed(fields, "and")}`;
      return { path: [...path, key], issue, sentence: `"${key}" is not a field here; ${hint}` };
    });
  });
  // A field that was mistyped is not missing as well.
  return problems
    .filter(({ path, issue }) => issue.input !== undefined || !mistyped.has(path.join("/")))
    .map(({ path, sentence }) => ({ path, sentence }));
}

const TYPES: Record<string, string> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a group of fields",
};

function sentenceFor(issue: Issue, name: string, purpose: string | undefined): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.input === undefined) return `${name} is missing${purpose ? `: ${lowerFirst(purpose)}` : ""}`;
      if (issue.expected === "string" && typeof issue.input === "number")
        return `${name} must be text: put ${issue.input} in quotes`;
      return `${name} must be ${TYPES[issue.expected] ?? issue.expected}, and not ${shown(issue.input)}`;
    case "invalid_value": {
      if (issue.input === undefined)
        return `${name} is missing: use ${listed(issue.values.map(String), "or")}`;
      const meant = closest(String(issue.input), issue.values.map(String));
      const hint = meant ? `; did you mean "${meant}"?` : "";
      return `${name} cannot be ${shown(issue.input)}: use ${listed(issue.values.map(String), "or")}${hint}`;
    }
    case "invalid_format":
      if (issue.format === "email") return `${name} must be an e-mail address, and not ${shown(issue.input)}`;
      return `${name} cannot be ${shown(issue.input)}: ${issue.message}`;
    case "too_small":
      if (issue.origin === "array") return `${name} must not be an empty list`;
      if (issue.origin === "string") return `${name} is too short: write at least ${issue.minimum} letters`;
      return `${name} must be ${issue.minimum} or more`;
    case "too_big":
      if (issue.origin === "string") return `${name} is too long: write at most ${issue.maximum} letters`;
      return `${name} must be ${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

/** The key that a person would look for: an item of a list goes by the list's name. */
function nameOf(path: CataloguePath): string {
  const last = path.at(-1);
  if (last === undefined) return "the file";
  if (typeof last === "string") return last;
  return `item ${last + 1} of ${path.slice(0, -1).findLast((step) => typeof step === "string") ?? "the list"}`;
}

function schemaAt(root: Schema, path: CataloguePath): Schema | undefined {
  let schema: Schema | undefined = root;
  for (const step of path) {
    const next: unknown = typeof step === "number" ? schema?.items : schema?.properties?.[step];
    schema = isSchema(next) ? followed(root, next) : undefined;
  }
  return schema;
}

/** A schema that contains itself, as an area does, is referred to by name. */
function followed(root: Schema, schema: Schema): Schema {
  const definition = root.$defs?.[schema.$ref?.replace("#/$defs/", "") ?? ""];
  return definition ?? schema;
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const shown = (value: unknown): string =>
  value === null
    ? "empty"
    : Array.isArray(value)
      ? "a list"
      : typeof value === "object"
        ? "a group of fields"
        : JSON.stringify(value);

function listed(words: readonly string[], joint: "and" | "or"): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} ${joint} ${words.at(-1)}`;
}

const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
