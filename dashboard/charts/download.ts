// Hands the reader a file that was made in the browser.

export function download(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  // Some browsers read the address only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** @example fileName("caf-completed", "South: by cluster", "csv") // "caf-completed-south-by-cluster.csv" */
export function fileName(...parts: [...string[], string]): string {
  const ending = parts.at(-1) ?? "";
  const stem = parts.slice(0, -1).join("-").toLowerCase();
  return `${stem.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}.${ending}`;
}
