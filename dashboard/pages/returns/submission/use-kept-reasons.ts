// Saves reasons when the page is left by another way than through its fields: another tab, another program.
import { useEffect, useRef } from "react";
import type { Work } from "./use-work.ts";

export function useKeptReasons({ keepReasons }: Work): void {
  const latest = useRef(keepReasons);
  useEffect(() => {
    latest.current = keepReasons;
  });
  useEffect(() => {
    const keep = () => document.visibilityState === "hidden" && latest.current();
    document.addEventListener("visibilitychange", keep);
    return () => document.removeEventListener("visibilitychange", keep);
  }, []);
}
