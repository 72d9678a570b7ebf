// Checks the catalogue and prints each problem with its file and line: npm run check:indicators
import { readCatalogue } from "#api/read-catalogue.ts";

const read = readCatalogue(process.argv[2] ?? "indicators");

if ("problems" in read) {
  const { problems } = read;
  for (const { file, line, sentence } of problems) console.error(`${file}:${line}: ${sentence}`);
  console.error(`\n${problems.length === 1 ? "1 problem" : `${problems.length} problems`}`);
  process.exitCode = 1;
} else {
  const { indicators, outcomes, aims, owners, areas, dimensions } = read.catalogue;
  const counts = [
    `${indicators.size} indicators`,
    `${outcomes.length} outcomes`,
    `${aims.size} aims`,
    `${owners.size} owners`,
    `${areas.size} areas`,
    `${dimensions.size} dimensions`,
  ];
  console.log(`${counts.join(", ")}: no problems`);
}
