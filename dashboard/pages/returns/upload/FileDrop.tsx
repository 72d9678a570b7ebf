// GOV.UK's file upload with its drop area. It adds a button beside the input, which React leaves alone.
import { FileUpload } from "govuk-frontend/dist/govuk/components/file-upload/file-upload.mjs";
import { type RefObject, useEffect, useRef } from "react";

const WORDS = {
  chooseFilesButton: "Choose CSV or Excel files",
  dropInstruction: "or drop them here",
  noFileChosen: "No file chosen",
  multipleFilesChosen: { one: "%{count} file chosen", other: "%{count} files chosen" },
};

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xlsm,text/csv";

type Props = {
  id: string;
  input: RefObject<HTMLInputElement | null>;
  describedBy: string;
  onChoose: () => void;
};

/** Its label must be on the page with it: the component looks for it by `id`. */
export function FileDrop({ id, input, describedBy, onChoose }: Props) {
  const wrapper = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // React mounts twice in development; the component refuses a second start.
    if (!wrapper.current || wrapper.current.hasAttribute("data-govuk-file-upload-init")) return;
    new FileUpload(wrapper.current, { i18n: WORDS });
    // Someone who speaks what they see says no comma (WCAG 2.5.3, label in name).
    document.getElementById(`${id}-comma`)?.replaceChildren();
  }, [id]);

  useEffect(() => {
    // A dropped file is told by an event that does not bubble, so React's onChange would miss it.
    const field = input.current;
    field?.addEventListener("change", onChoose);
    return () => field?.removeEventListener("change", onChoose);
  }, [input, onChoose]);

  return (
    <div>
      <div className="govuk-file-upload-wrapper" ref={wrapper}>
        <input
          className="govuk-file-upload"
          ref={input}
          id={id}
          type="file"
          multiple
          accept={ACCEPTED}
          aria-describedby={describedBy}
        />
      </div>
    </div>
  );
}
