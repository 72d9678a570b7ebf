// The files on their way and what became of each.
import type { ProblemError } from "#dashboard/api-client/problem.ts";
import { standingOf } from "#dashboard/pages/returns/submission/standing.ts";
import { Link } from "#dashboard/ui/Link.tsx";
import { number } from "#dashboard/ui/numbers.ts";
import { sizeText } from "./size-text.ts";
import { findingText, firstFindings, progressText } from "./upload-words.ts";
import type { Upload } from "./uploads.ts";
import { uploads, useUploads, wasSentBefore } from "./use-uploads.ts";

export function UploadList() {
  const all = useUploads();
  return (
    <ul className="uploads" aria-label="Files being sent" hidden={all.length === 0}>
      {all.map((upload) => (
        <li key={upload.key} className={`uploads__one uploads__one--${upload.stage.at}`}>
          <p className="uploads__name">
            <strong>{upload.file.name}</strong> <span>{sizeText(upload.file.size)}</span>
          </p>
          <Stage upload={upload} />
        </li>
      ))}
    </ul>
  );
}

function Stage({ upload: { key, file, stage, progress } }: { upload: Upload }) {
  switch (stage.at) {
    case "waiting":
      return (
        <p>
          Waiting for the file before it. <Remove at={key} name={file.name} text="Take it off the list" />
        </p>
      );
    case "sending": {
      const percent = file.size === 0 ? 0 : Math.floor((stage.sent / file.size) * 100);
      return (
        <>
          <progress value={stage.sent} max={Math.max(1, file.size)} aria-label={`Sending ${file.name}`} />
          <p>
            Sending: {number(percent)}%. <Remove at={key} name={file.name} text="Stop" />
          </p>
          <SoFar progress={progress} />
        </>
      );
    }
    case "checking":
      return (
        <>
          <progress aria-label={`Checking ${file.name}`} />
          <p role="status">
            {progress?.stage === "comparing"
              ? "Every row has been read. Comparing them with what is published."
              : "Sent. Checking every row; a large file takes up to a minute."}{" "}
            You can look at other pages meanwhile, or close this one: the file will stand under “What was
            sent” once it is checked.
          </p>
          <SoFar progress={progress} />
        </>
      );
    case "checked": {
      const { summary, action } = standingOf(stage.submission);
      return (
        <p role="status">
          {wasSentBefore(stage.submission.id) ? "It was sent before. " : ""}
          {summary} <Link to={`/returns/${stage.submission.id}`}>{action}</Link>{" "}
          <Remove at={key} name={file.name} text="Take it off the list" />
        </p>
      );
    }
    case "refused":
      return (
        <div role="alert">
          <p className="uploads__refused">{stage.problem.title}</p>
          <p>
            {stage.problem.message} Nothing of it was kept.{" "}
            {mayPass(stage.problem) && (
              <button type="button" className="link-button" onClick={() => uploads.again(key)}>
                Send it again
              </button>
            )}{" "}
            <Remove at={key} name={file.name} text="Take it off the list" />
          </p>
        </div>
      );
  }
}

/** Not told aloud: it changes more than twice a second. */
function SoFar({ progress }: Pick<Upload, "progress">) {
  const text = progress && progressText(progress);
  if (!progress || !text) return null;
  const findings = firstFindings(progress);
  return (
    <div className="uploads__so-far">
      <p>
        {text}
        {findings.length > 0 ? ":" : "."}
      </p>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.row} ${finding.column} ${finding.rule}`}>{findingText(finding)}</li>
        ))}
      </ul>
    </div>
  );
}

/** The same file can fare better only where the fault was not in it. */
const mayPass = ({ status }: ProblemError) => status === 0 || status >= 500;

function Remove({ at, name, text }: { at: number; name: string; text: string }) {
  return (
    <button type="button" className="link-button" onClick={() => uploads.remove(at)}>
      {text}
      <span className="govuk-visually-hidden">: {name}</span>
    </button>
  );
}
