// The members of a pathway's axis as rows of figures, those without any that can be shown apart.
import type { ExplorerCell } from "#api/contract/explorer.ts";
import type { PathwayPage } from "#api/contract/pathway.ts";

export type MemberRow = { id: string; title: string; cells: readonly (ExplorerCell | undefined)[] };

export function splitMembers({ by, members, steps }: Pick<PathwayPage, "by" | "members" | "steps">): {
  rows: MemberRow[];
  /** Their names. */
  without: string[];
} {
  const all = members.map(({ id, title }) => ({
    id,
    title,
    cells: steps.map((step) => step.members.find((cell) => by !== null && cell.members[by.id] === id)),
  }));
  const hasFigure = ({ cells }: MemberRow) => cells.some((cell) => cell?.value.kind === "shown");
  return {
    rows: all.filter(hasFigure),
    without: all.filter((row) => !hasFigure(row)).map(({ title }) => title),
  };
}
