// What was right, where answers are typed, and what this student has typed.
import { t } from "../../language/en-kinds.ts";

export interface AcceptedProps {
  accepted: readonly string[];
  given?: string | undefined;
}

export function Accepted({ accepted, given }: AcceptedProps) {
  return (
    <dl class="accepted">
      <div data-verdict="right">
        <dt>{t(accepted.length === 1 ? "said.right" : "said.any-of")}</dt>
        {accepted.map((text) => (
          <dd key={text} dir="auto">
            {text}
          </dd>
        ))}
      </div>
      {given !== undefined && (
        <div>
          <dt>{t("said.yours")}</dt>
          <dd dir="auto">{given}</dd>
        </div>
      )}
    </dl>
  );
}
