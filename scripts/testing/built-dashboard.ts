// Vitest global setup of the browser tests: the dashboard that they look at is built from what is in the tree now.
import { buildDashboard } from "#scripts/build.ts";

export default () => buildDashboard(console.log);
