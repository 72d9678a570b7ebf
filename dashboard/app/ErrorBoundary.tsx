// The last net: a page that breaks while it is drawn says so, and how to go on.
import { Component, type ReactNode } from "react";

type Props = { children: ReactNode };

export class ErrorBoundary extends Component<Props, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <div className="broken">
        <h1 className="govuk-heading-l">This page could not be shown</h1>
        <p className="govuk-body">
          The dashboard may have been updated while this page was open, or the connection was lost.
        </p>
        <p className="govuk-body">
          <a className="govuk-link" href={window.location.href}>
            Load the page again
          </a>{" "}
          or{" "}
          <a className="govuk-link" href="/">
            go to the overview
          </a>
          .
        </p>
      </div>
    );
  }
}
