// Guide: the file for a return.
import { Link } from "#dashboard/ui/Link.tsx";
import { Codes } from "./Codes.tsx";

const EXAMPLE = `indicator,period,area,agency,age_band,numerator,denominator,value,commentary
caf-completed,2026-10,,,,41,52,,Two health visitors absent in Orton; cover from May.
caf-completed,2026-10,stanground,health,0-4,9,14,,
caf-completed,2026-10,fletton,health,0-4,c,c,,`;

export function Csv() {
  return (
    <>
      <p>
        A return is a CSV file, as a spreadsheet saves it: one row for each figure. Send it on the{" "}
        <Link to="/returns">returns page</Link>. Nothing changes on the dashboard until you have seen what was
        found in the file and published it.
      </p>
      <section className="guide__code" aria-label="An example of a file">
        <pre>
          <code>{EXAMPLE}</code>
        </pre>
      </section>
      <h2>Headings</h2>
      <dl>
        <dt>indicator</dt>
        <dd>Its id, or its national reference: NI 62.</dd>
        <dt>period</dt>
        <dd>
          2026-10, or as you would type it: Oct 2026, October 2026, 10/2026. A quarter is 2026/27 Q1, a
          financial year 2026/27, an academic year 2026/27 AY, a term 2026/27 T1, a calendar year 2026.
        </dd>
        <dt>area</dt>
        <dd>The area’s code. Blank means the whole trust.</dd>
        <dt>numerator and denominator</dt>
        <dd>The two counts of a percentage, rate or mean. The dashboard divides; do not round.</dd>
        <dt>value</dt>
        <dd>For a count, or for a figure that is published without its parts.</dd>
        <dt>commentary</dt>
        <dd>
          What happened, what is being done, by when, and what help you need. A figure that is off target
          cannot be published without it.
        </dd>
        <dt>flag</dt>
        <dd>Only where needed: p for provisional, e for estimated, i for illustrative.</dd>
        <dt>agency, age_band and the other dimensions</dt>
        <dd>The member’s code. Blank means all. Leave out those you do not use.</dd>
      </dl>
      <p>
        Headings may stand in any order. Commas, semicolons and tabs all work, and thousands may have their
        comma.
      </p>
      <h2>When there is no figure</h2>
      <p>Write why, in place of the number:</p>
      <dl>
        <dt>z</dt>
        <dd>does not apply</dd>
        <dt>x</dt>
        <dd>not available</dd>
        <dt>c</dt>
        <dd>confidential</dd>
        <dt>low or k</dt>
        <dd>not zero, but rounds to it</dd>
        <dt>u</dt>
        <dd>too unreliable to show</dd>
      </dl>
      <h2>Errors, warnings and corrections</h2>
      <p>
        All of a file is published, or none of it. An error must be mended in the file. A warning, such as a
        figure far from its history, wants a reason from you, which is kept. To correct a figure, send it
        again: the new one takes its place, and the old one is kept with who replaced it, when and why.
        Sending the same file twice changes nothing.
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
