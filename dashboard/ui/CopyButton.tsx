// Puts a text on the clipboard, and says so.
import { useState } from "react";

export function CopyButton({ text, children }: { text: string; children: string }) {
  const [state, setState] = useState<"copied" | "failed" | null>(null);
  async function copy() {
    // A browser gives a page its clipboard only over a safe connection.
    const done = await navigator.clipboard?.writeText(text).then(
      () => true,
      () => false,
    );
    setState(done ? "copied" : "failed");
  }
  return (
    <p className="copy">
      <button type="button" className="govuk-button govuk-button--secondary" onClick={() => void copy()}>
        {children}
      </button>
      <span role="status">
        {state === "copied" && "Copied."}
        {state === "failed" && "This browser does not let the page copy. Select the text and copy it."}
      </span>
    </p>
  );
}
