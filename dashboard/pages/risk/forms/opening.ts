// What opening a case asks for: a problem, a lead, a team from several partners, a start, and a plan by weeks.
import { dayFault, type Fault, faultsIn, trimmed, type Words, wordsFault } from "./act.ts";
import { daysOn } from "./answers.ts";

export const WEEKS = 12;
const MOST_MEMBERS = 20;
const LEAST_MEMBERS = 2;
/** How far from today a case may start. */
const REACH = 28;

export const MEMBER_ANSWERS = ["name", "organisation", "part"] as const;
type Answer = (typeof MEMBER_ANSWERS)[number];
export type Member = Readonly<Record<Answer, string>>;

const NOBODY: Member = { name: "", organisation: "", part: "" };

export const memberField = (index: number, answer: Answer) => `team-${index}-${answer}`;
export const weekField = (week: number) => `week-${week}`;

/** As many rows as were asked for; two to begin with. */
export function teamOf(words: Words): Member[] {
  const rows = Number(words.rows ?? LEAST_MEMBERS);
  return Array.from({ length: rows }, (_, index) => ({
    name: words[memberField(index, "name")] ?? "",
    organisation: words[memberField(index, "organisation")] ?? "",
    part: words[memberField(index, "part")] ?? "",
  }));
}

export const withMember = (words: Words): Words => withTeam(words, [...teamOf(words), NOBODY]);

export const withoutMember = (words: Words, index: number): Words =>
  withTeam(
    words,
    teamOf(words).filter((_, at) => at !== index),
  );

function withTeam(words: Words, team: readonly Member[]): Words {
  const others = Object.entries(words).filter(([name]) => !name.startsWith("team-"));
  const rows = team.flatMap((member, index) =>
    MEMBER_ANSWERS.map((answer) => [memberField(index, answer), member[answer]]),
  );
  return { ...Object.fromEntries([...others, ...rows]), rows: String(team.length) };
}

export const mayAdd = (words: Words) => teamOf(words).length < MOST_MEMBERS;
export const mayRemove = (words: Words) => teamOf(words).length > LEAST_MEMBERS;

export const stepsOf = (words: Words) =>
  Array.from({ length: WEEKS }, (_, index) => ({
    week: index + 1,
    action: trimmed(words, weekField(index + 1)),
  })).filter(({ action }) => action !== "");

export function openingFaults(words: Words, today: string): Fault[] {
  const team = teamOf(words).flatMap((member, index) => [
    [
      memberField(index, "name"),
      wordsFault(member.name.trim(), `the name of member ${index + 1}`, [2, 120]),
    ] as const,
    [
      memberField(index, "organisation"),
      wordsFault(member.organisation.trim(), `the partner that member ${index + 1} comes from`, [2, 120]),
    ] as const,
    [
      memberField(index, "part"),
      member.part.trim().length > 200 && `Shorten the part of member ${index + 1} to 200 characters`,
    ] as const,
  ]);
  const steps = stepsOf(words).map(
    ({ week, action }) =>
      [weekField(week), wordsFault(action, `what is done in week ${week}`, [3, 300])] as const,
  );
  return faultsIn({
    problem: wordsFault(trimmed(words, "problem"), "the problem to be solved"),
    lead: wordsFault(trimmed(words, "lead"), "who leads the case", [2, 120]),
    ...Object.fromEntries(team),
    starts: dayFault(
      words.starts ?? "",
      "the day on which it starts",
      { from: daysOn(today, -REACH), until: daysOn(today, REACH) },
      "A case must start within four weeks of today, before or after",
    ),
    ...Object.fromEntries(steps),
    ...(steps.length === 0 ? { [weekField(1)]: "Enter what will be done in one of the weeks, or more" } : {}),
  });
}
