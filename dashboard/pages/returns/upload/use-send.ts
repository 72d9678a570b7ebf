// Sends files from a page, and goes to the submission once a file that was sent alone has been checked.
import { useEffect, useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { carry } from "#dashboard/app/search.ts";
import { uploads, useUploads } from "./use-uploads.ts";

export function useSend(): (files: readonly File[]) => void {
  const all = useUploads();
  const navigate = useNavigate();
  const { search } = useLocation();
  const [awaited, setAwaited] = useState<File | null>(null);

  useEffect(() => {
    const done = all.find(({ file, stage }) => file === awaited && stage.at === "checked");
    if (done?.stage.at !== "checked") return;
    uploads.remove(done.key);
    navigate(carry(`/returns/${done.stage.submission.id}`, search));
  }, [all, awaited, navigate, search]);

  return (files) => {
    setAwaited(files.length === 1 && !uploads.isBusy() ? (files[0] ?? null) : null);
    uploads.add(files);
  };
}
