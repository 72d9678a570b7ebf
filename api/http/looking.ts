// Reading a kept file again to show some of it. Each who looks has a line of their own, since a large workbook keeps one of
// the few programs that read such files busy for seconds.
import { senderName } from "#api/access/submissions.ts";
import type { Viewer } from "#api/access/viewer.ts";
import { inTurn, NoTurn } from "#api/db/turns.ts";
import { HttpProblem } from "./problem.ts";
import type { Services } from "./services.ts";

/** @throws HttpProblem 429 when this viewer looks at too much at once */
export async function inLookingTurn<Answer>(
  { pool }: Pick<Services, "pool">,
  viewer: Viewer,
  look: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await inTurn(pool, "look", look, senderName(viewer) ?? "");
  } catch (error) {
    if (!(error instanceof NoTurn)) throw error;
    throw new HttpProblem(
      429,
      "You are looking at several returns already. Wait until they are shown, and try again.",
      undefined,
      60,
    );
  }
}
