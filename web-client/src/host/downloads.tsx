// The results of a room as files, fetched with the key in a header and handed over as a download.
import { useState } from "preact/hooks";
import { say } from "../language/en-host.ts";
import { type Failure, fetchResults, type ReportFormat } from "./server.ts";

const formats: readonly ReportFormat[] = ["csv", "json"];

/** `bearer` is the instructor's key or the room's own host secret. */
export function Downloads({ room, bearer, title }: { room: string; bearer: string; title: string }) {
  const [busy, setBusy] = useState<ReportFormat>();
  const [failure, setFailure] = useState<Failure>();
  const download = async (format: ReportFormat) => {
    setBusy(format);
    const answer = await fetchResults(room, format, bearer);
    setBusy(undefined);
    setFailure(answer.ok ? undefined : answer.failure);
    if (answer.ok) handOver(answer.value, `${fileTitle(title)}-${room}.${format}`);
  };
  return (
    <div class="downloads">
      {formats.map((format) => (
        <button key={format} type="button" class="button quiet" disabled={!!busy} onClick={() => download(format)}>
          {busy === format ? say("downloading") : say("download", { format: format.toUpperCase() })}
        </button>
      ))}
      {failure && (
        <p class="bad-words" role="alert">
          {say(failure)}
        </p>
      )}
    </div>
  );
}

/** Letters and digits of any script; the rest would trouble one file system or another. */
export function fileTitle(title: string): string {
  const words = title.normalize("NFC").replace(/[^\p{L}\p{N}]+/gu, "-");
  return [...words].slice(0, 40).join("").replace(/^-|-$/g, "").toLowerCase() || "quiz";
}

const keepMs = 60_000;

function handOver(file: Blob, name: string) {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keepMs);
}
