// `npm run generate-seeds`: makes the files of seed-data/ again from seed-data/sources/ and indicators/.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { loadCatalogue } from "#api/catalogue.ts";
import { makeSeeds } from "./seeds/make-seeds.ts";

const root = join(import.meta.dirname, "..", "seed-data");
const { files, deliveries } = makeSeeds(loadCatalogue("indicators"), join(root, "sources"));
for (const folder of ["published", "returns"]) rmSync(join(root, folder), { recursive: true, force: true });
for (const [file, bytes] of files) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), bytes);
}
const rows = deliveries.reduce((sum, delivery) => sum + delivery.rows.length, 0);
const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
console.log(`${deliveries.length} files, ${rows} rows, ${(bytes / 2 ** 20).toFixed(1)} MB in seed-data/`);
