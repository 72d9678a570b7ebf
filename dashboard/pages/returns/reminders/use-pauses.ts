// Every pause that the viewer may see, and whose reminders they may stop.
import { useQuery } from "@tanstack/react-query";
import type { z } from "zod";
import { listReminderPauses } from "#api/contract/reminders.ts";
import { call } from "#dashboard/api-client/call.ts";
import { everyPage } from "#dashboard/api-client/every-page.ts";
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { answerKey } from "#dashboard/api-client/use-answer.ts";

export type Pauses = Omit<z.output<typeof listReminderPauses.output>, "next">;

export function usePauses() {
  return useQuery<Pauses, ProblemError>({
    queryKey: answerKey(listReminderPauses),
    queryFn: async ({ signal }) => {
      const pages = await everyPage((cursor) =>
        call(listReminderPauses, { query: { limit: 200, cursor }, signal }),
      );
      return { ...pages[0], pauses: pages.flatMap(({ pauses }) => pauses) };
    },
  });
}
