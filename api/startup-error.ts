// A reason not to start, in one sentence for the person at the keyboard: shown without a stack trace.
export class StartupError extends Error {
  override readonly name = "StartupError";
}
