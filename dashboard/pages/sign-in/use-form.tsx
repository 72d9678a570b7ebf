// A form that is looked over here, then sent: what either finds wrong is told in one summary and beside its field.
import { type ReactNode, type SyntheticEvent, useState } from "react";
import { ProblemError } from "#dashboard/api-client/problem.ts";
import { ErrorSummary } from "#dashboard/ui/ErrorSummary.tsx";
import type { Fault } from "./faults.ts";

export type Typed = (name: string) => string;

type Given = {
  /** Ids of its fields, by name: several forms on a page may ask for a password. The first takes what the server says. */
  ids: Readonly<Record<string, string>>;
  /** What is wrong with what was typed, by field; left out when the server alone can say. */
  check?: (typed: Typed) => readonly Fault[];
  send: (typed: Typed) => Promise<void>;
};

export type Form = {
  onSubmit: (event: SyntheticEvent<HTMLFormElement>) => void;
  waits: boolean;
  /** Beside which field what is said. */
  faults: Readonly<Record<string, string>>;
  summary: ReactNode;
};

export function useForm({ ids, check, send }: Given): Form {
  const [found, setFound] = useState<readonly Fault[]>([]);
  const [attempts, setAttempts] = useState(0);
  const [waits, setWaits] = useState(false);

  async function attempt(typed: Typed): Promise<void> {
    setAttempts((earlier) => earlier + 1);
    const faults = check?.(typed) ?? [];
    setFound(faults);
    if (faults.length > 0) return;
    setWaits(true);
    try {
      await send(typed);
    } catch (error) {
      setFound([{ name: Object.keys(ids)[0] ?? "", text: sentenceOf(error) }]);
    } finally {
      setWaits(false);
    }
  }

  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    // Read from the form and not on each key: password managers fill fields in without typing.
    const data = new FormData(event.currentTarget);
    if (!waits) void attempt((name) => String(data.get(name) ?? ""));
  }

  return {
    onSubmit,
    waits,
    faults: Object.fromEntries(found.map(({ name, text }) => [name, text])),
    summary: found.length > 0 && (
      <ErrorSummary
        key={attempts}
        problems={found.map(({ name, text }) => ({ at: ids[name] ?? name, text }))}
      />
    ),
  };
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ProblemError)) throw error;
  // Where no answer came its words are advice, which the title explains.
  return error.status === 0 ? `${error.title}. ${error.message}` : error.message;
}
