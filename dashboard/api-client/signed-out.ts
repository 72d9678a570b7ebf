// Tells whoever asked to know when the server refuses for want of signing in: the session may have ended.
type Listener = () => void;

const listeners = new Set<Listener>();

/** @returns a function that stops the telling */
export function whenRefused(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** 401: not signed in any more. 403: signed in, though perhaps with another role than before. */
export function tellIfRefused(status: number): void {
  if (status !== 401 && status !== 403) return;
  for (const listener of listeners) listener();
}
