// A status: its shape, its colour and, always, its word.
import { STATUS_WORDS, type Status } from "#api/contract/vocabulary.ts";
import { StatusShape } from "./StatusShape.tsx";

export function StatusTag({ status }: { status: Status }) {
  return (
    <span className={`status status--${status}`}>
      <StatusShape status={status} />
      <span className="status__word">{STATUS_WORDS[status]}</span>
    </span>
  );
}
