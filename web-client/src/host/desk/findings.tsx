// What is to be mended in the teacher's files, each with its place, as the command line says it too.
import type { Finding } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";

/** More would not be read; the command line prints them all. */
const shownMax = 200;
const weights = { error: 0, warning: 1, note: 2 } as const;

export function Findings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => weights[a.severity] - weights[b.severity]);
  const more = sorted.length - shownMax;
  return (
    <details class="findings" open={sorted[0]?.severity === "error"}>
      <summary>
        {say("findings", { count: findings.length })}
        <Count findings={findings} severity="error" />
        <Count findings={findings} severity="warning" />
      </summary>
      <ul>
        {sorted.slice(0, shownMax).map((finding) => (
          <li key={`${placeOf(finding)}${finding.message}`} data-severity={finding.severity}>
            <span class="severity">{say(`finding-${finding.severity}`)}</span>
            <code>{placeOf(finding)}</code>
            <span>{finding.message}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p class="soft">{say("findings-more", { count: more })}</p>}
    </details>
  );
}

function placeOf({ file, line, column }: Finding): string {
  return `${file}:${line}:${column}`;
}

function Count({ findings, severity }: { findings: readonly Finding[]; severity: "error" | "warning" }) {
  const count = findings.filter((finding) => finding.severity === severity).length;
  if (count === 0) return null;
  return <span class={`badge ${severity}`}>{say(`${severity}s`, { count })}</span>;
}
