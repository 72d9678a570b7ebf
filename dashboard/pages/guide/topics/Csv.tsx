// Guide: the file for a return.
import { WORDS_AT_LEAST, WORDS_AT_MOST } from "#api/contract/explaining.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { Codes } from "./Codes.tsx";
import { WhenThereIsNone } from "./WhenThereIsNone.tsx";

const EXAMPLE = `indicator,period,area,agency,age_band,numerator,denominator,value,commentary
caf-completed,2026-10,,,,41,52,,Two health visitors absent in Orton; cover from December.
caf-completed,2026-10,stanground,health,0-4,9,14,,
caf-completed,2026-10,fletton,health,0-4,c,c,,`;

const ACROSS = `Measure,District,Oct-26 num,Oct-26 den,Nov-26 num,Nov-26 den
Common assessments completed,South,31,58,29,57`;

export function Csv() {
  return (
    <>
      <p>
        A return is an Excel workbook or a CSV file, as a spreadsheet saves it: one row for each figure. Send
        it on the <Link to="/returns">returns page</Link>. Nothing changes on the dashboard until you have
        seen what was found in the file and published it.
      </p>
      <p>
        The returns page also has templates with the rows already filled in for what is due. If you have only
        a few numbers, <Link to="/returns/enter">type them in</Link> instead of sending a file.
      </p>
      <Example title="An example of a file" text={EXAMPLE} />
      <h2>Headings</h2>
      <dl>
        <dt>indicator</dt>
        <dd>
          Its id, its title or its national reference: caf-completed, Common assessments completed, or NI 62.
        </dd>
        <dt>period</dt>
        <dd>
          2026-10, or as you would type it: Oct 2026, October 2026, 10/2026. A quarter is 2026/27 Q1, a
          financial year 2026/27, an academic year 2026/27 AY, a term 2026/27 T1, a calendar year 2026.
        </dd>
        <dt>area</dt>
        <dd>The area’s code or name. Blank means the whole trust.</dd>
        <dt>numerator and denominator</dt>
        <dd>The two counts of a percentage, rate or mean. The dashboard divides; do not round.</dd>
        <dt>value</dt>
        <dd>For a count, or for a figure that is published without its parts.</dd>
        <dt>commentary</dt>
        <dd>
          What happened, what is being done, by when, and what help you need. A figure that is off target
          cannot be published without {WORDS_AT_LEAST} to {number(WORDS_AT_MOST)} characters of it; any other
          figure may have some. You can leave the column out and write it on the page after sending the file.
        </dd>
        <dt>flag</dt>
        <dd>Only where needed: p for provisional, e for estimated, i for illustrative.</dd>
        <dt>agency, age_band and the other dimensions</dt>
        <dd>The member’s code. Blank means all. Leave out those you do not use.</dd>
      </dl>
      <p>
        Headings may stand in any order, in the first line of the sheet: delete any title above them. In a CSV
        file, commas, semicolons and tabs all work, and thousands may have their comma. Of a workbook one
        sheet is read: the first that has these headings.
      </p>
      <h2>A file with headings of its own</h2>
      <p>
        You need not rename the columns of a file that you have already. When you send it, the page asks what
        each heading stands for, and suggests an answer where it can. It can read the same headings like that
        next time. Months may stand across, each with one figure or with its numerator and denominator:
      </p>
      <Example title="An example with months across" text={ACROSS} />
      <WhenThereIsNone />
      <h2>Errors, warnings and corrections</h2>
      <p>
        All of a file is published, or none of it. Put an error right on the page, where the row can also be
        left out, or in the file, and then send it again. A warning, such as a figure far from its history,
        wants a reason from you, which is kept. To correct a figure, send it again: the new one takes its
        place, and the old one is kept with who replaced it, when and why. Sending the same file twice changes
        nothing.
      </p>
      <h2>From a program</h2>
      <p>
        A case-management system can send the same file by itself, with a key that a performance lead makes
        for named indicators. Two small programs to start from come with this dashboard, in{" "}
        <code>scripts/examples</code>; <code>docs/machine-push.md</code> says how they are used, and{" "}
        <a className="govuk-link" href="/api/docs">
          the interface is described here
        </a>
        .
      </p>
      <Codes />
    </>
  );
}

function Example({ title, text }: { title: string; text: string }) {
  return (
    <section className="guide__code" aria-label={title}>
      <pre>
        <code>{text}</code>
      </pre>
    </section>
  );
}
