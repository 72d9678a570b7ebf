// What was made of the file itself: a wrong guess here explains strange findings.
import type { Submission } from "#api/contract/submissions.ts";
import { Details } from "#dashboard/ui/Details.tsx";
import { number, plural } from "#dashboard/ui/numbers.ts";
import { delimiterText, encodingText } from "./reading-words.ts";

export function WhatWasRead({ submission: { rows, reading, fileName, sender } }: { submission: Submission }) {
  const facts = [
    ["File", fileName ?? "Sent without a name"],
    ["Sent by", sender],
    ["Rows", `${number(rows)} below the headings`],
    ...(reading.encoding === "xlsx"
      ? [["Sheet", reading.sheet ?? "The first"] as const]
      : [["Between cells", delimiterText(reading)] as const]),
    [reading.encoding === "xlsx" ? "Kind" : "Letters", encodingText(reading)],
    ["Headings", reading.headings.join(", ") || "None could be read"],
  ] as const;
  return (
    <Details summary={`What was read: ${plural(rows, "row")}`}>
      <dl className="facts">
        {facts.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Details>
  );
}
