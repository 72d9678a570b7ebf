// What a figure was, from when to when, the newest version first.
import type { FigureVersion } from "#api/contract/history.ts";
import { momentText } from "#dashboard/ui/dates.ts";
import { FigureReasons } from "#dashboard/ui/FigureReasons.tsx";
import { Link } from "#dashboard/ui/Link.tsx";
import { StatusTag } from "#dashboard/ui/StatusTag.tsx";
import { ValueText } from "#dashboard/ui/ValueText.tsx";

export function Versions({ versions }: { versions: readonly FigureVersion[] }) {
  if (versions.length === 0) return null;
  return (
    <section aria-labelledby="versions">
      <h2 className="govuk-heading-m" id="versions">
        What it was, and when
      </h2>
      <ol className="versions" reversed>
        {versions.map((version) => (
          <li
            key={`${version.from} ${version.until} ${version.submission} ${version.value.text}`}
            className="version keep-together"
          >
            <div className="version__figure">
              <ValueText value={version.value} parts />
              <StatusTag status={version.status} />
            </div>
            <div className="version__story">
              <When version={version} />
              <p>
                {version.causeText}
                {version.sender !== version.publishedBy && <>. Sent by {version.sender}</>}
              </p>
              <File version={version} />
              <FigureReasons reasons={version.reasons} />
              {version.ended && <p>{version.ended}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function When({ version: { from, until } }: { version: FigureVersion }) {
  if (until === null)
    return (
      <p>
        <strong>Stands since {momentText(from)}</strong>
      </p>
    );
  return (
    <p>
      <strong>
        {momentText(from)} to {momentText(until)}
      </strong>
    </p>
  );
}

function File({ version: { submission, fileName } }: { version: FigureVersion }) {
  if (submission === null) return null;
  return (
    <p>
      In <Link to={`/returns/${submission}`}>{fileName ?? `submission ${submission}`}</Link>
    </p>
  );
}
