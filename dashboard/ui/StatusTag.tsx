// A status: its shape, its colour and, always, its word.
import { STATUS_WORDS, type Status } from "#api/contract/vocabulary.ts";
import { StatusShape } from "./StatusShape.tsx";

type Props = { status: Status; agreed?: { text: string } | null };

/** `agreed` where the board accepts for a time that it is off target. */
export function StatusTag({ status, agreed }: Props) {
  const shape = agreed ? "agreed" : status;
  return (
    <span className={`status status--${shape}`}>
      <StatusShape status={shape} />
      <span className="status__word">{agreed?.text ?? STATUS_WORDS[status]}</span>
    </span>
  );
}
