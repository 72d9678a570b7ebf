// The key that was just made, shown this once, and how to send a return with it. It takes the focus.
import { useEffect, useRef } from "react";
import { CopyButton } from "#dashboard/ui/CopyButton.tsx";
import { curlExample } from "./key-words.ts";

type Props = { name: string; secret: string; onStored: () => void };

export function NewKey({ name, secret, onStored }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const example = curlExample(window.location.origin, secret);
  return (
    <section className="panel-form new-key" aria-labelledby="new-key">
      <h2 className="govuk-heading-m" id="new-key" ref={heading} tabIndex={-1}>
        The key for {name} is made
      </h2>
      <p className="govuk-body">
        <strong>Store it now: it is shown this once.</strong> Only a fingerprint of it is kept here. Whoever
        has it can send returns, so keep it where the system keeps its passwords.
      </p>
      <p className="new-key__secret">
        <code>{secret}</code>
      </p>
      <CopyButton text={secret}>Copy the key</CopyButton>
      <h3 className="govuk-heading-s">Try it from a command line</h3>
      <p className="govuk-body">
        This sends the file return.csv. It is checked, and waits on the page of returns to be published.
      </p>
      <pre className="new-key__example">
        <code>{example}</code>
      </pre>
      <CopyButton text={example}>Copy the example</CopyButton>
      <div className="button-row">
        <button type="button" className="govuk-button" onClick={onStored}>
          I have stored the key
        </button>
      </div>
    </section>
  );
}
