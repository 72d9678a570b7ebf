// The one error that is an answer: what somebody asks for about a risk area cannot be done, in words that say what to do.
export class NotPossible extends Error {
  readonly status: 404 | 409 | 422;

  constructor(status: 404 | 409 | 422, detail: string) {
    super(detail);
    this.name = "NotPossible";
    this.status = status;
  }
}

/** @param fault what is wrong with what was asked for; null where nothing is */
export function refuseFault(fault: string | null): void {
  if (fault !== null) throw new NotPossible(422, fault);
}
