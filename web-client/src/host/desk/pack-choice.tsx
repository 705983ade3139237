// The packs there are, one to choose. A pack that cannot be played is listed too, and says why not.
import type { PackSummary } from "../../../../protocol/messages.ts";
import { say } from "../../language/en-host.ts";

interface Props {
  packs: readonly PackSummary[];
  chosen: string | undefined;
  choose: (pack: string) => void;
}

export function PackChoice({ packs, chosen, choose }: Props) {
  const isNamesake = (pack: PackSummary) => packs.some((other) => other.id !== pack.id && other.title === pack.title);
  return (
    <fieldset class="packs">
      <legend>{say("packs")}</legend>
      {packs.map((pack) => (
        <label key={pack.id} class="pack">
          <input
            type="radio"
            name="pack"
            checked={pack.id === chosen}
            disabled={pack.readyCount === 0}
            onChange={() => choose(pack.id)}
          />
          <span class="pack-words">
            <span class="pack-title" dir="auto">
              {pack.title}
            </span>
            {isNamesake(pack) && <span class="soft">{pack.id}</span>}
            <PackCounts pack={pack} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function PackCounts({ pack }: { pack: PackSummary }) {
  return (
    <span class="pack-counts">
      <span>{say("pack-counts", { count: pack.questionCount })}</span>
      {pack.slideCount > 0 && <span>{say("pack-slides", { count: pack.slideCount })}</span>}
      <span class={pack.readyCount > 0 ? "badge good" : "badge"}>{say("pack-ready", { count: pack.readyCount })}</span>
      {pack.emptyCount > 0 && <span class="badge">{say("pack-empty", { count: pack.emptyCount })}</span>}
      {pack.errorCount > 0 && <span class="badge error">{say("errors", { count: pack.errorCount })}</span>}
      {pack.warningCount > 0 && <span class="badge warning">{say("warnings", { count: pack.warningCount })}</span>}
      {pack.readyCount === 0 && <span class="soft">{say("pack-not-ready")}</span>}
    </span>
  );
}
