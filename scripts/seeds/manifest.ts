// seed-data/manifest.yaml: what was sent, when and by whom, written by the generator and followed by the loader.
import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { type Delivery, inOrder } from "./deliveries.ts";

const Manifest = z.strictObject({
  clock: z.iso.datetime(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      received: z.iso.datetime(),
      by: z.email(),
      reasons: z.record(z.string(), z.string()).optional(),
    }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

export const readManifest = (file: string): Manifest => Manifest.parse(parse(readFileSync(file, "utf8")));

/** Answers to warnings, for files whose name has a piece in it; a later one adds to the ones before. */
export type Reasons = readonly { readonly file: string; readonly rules: Readonly<Record<string, string>> }[];

const HEADING = `# What was sent, when and by whom, in that order. Made by \`npm run generate-seeds\`; the loader follows it
# through the same door as an upload. Reasons answer the warnings that a file gives rise to.
`;

export function manifestOf(clock: string, deliveries: readonly Delivery[], reasons: Reasons): string {
  const files = inOrder(deliveries).map(({ file, received, by }) => {
    const given = reasonsFor(file, reasons);
    return { file, received, by, ...(Object.keys(given).length > 0 ? { reasons: given } : {}) };
  });
  return HEADING + stringify({ clock, files }, { lineWidth: 0 });
}

function reasonsFor(file: string, reasons: Reasons): Record<string, string> {
  return Object.assign({}, ...reasons.filter((one) => file.includes(one.file)).map(({ rules }) => rules));
}
