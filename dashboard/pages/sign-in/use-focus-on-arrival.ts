// Puts the focus on the field that a step is about, since what had it belongs to the step before.
import { useEffect } from "react";

export function useFocusOnArrival(id: string): void {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
}
