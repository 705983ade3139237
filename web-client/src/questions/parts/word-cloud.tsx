// Words as large as they are frequent, the largest in the middle. The host can hide one.
import type { Said } from "../../../../protocol/messages.ts";
import { t } from "../../language/en-kinds.ts";
import { markOf } from "../../shared/option-mark.tsx";

export interface WordCloudProps {
  said: readonly Said[] | undefined;
  moreSaid?: number | undefined;
  turnWords?: ((said: Said) => void) | undefined;
}

/** The most frequent first becomes the most frequent in the middle: the others go to both sides by turns. */
export function fromTheMiddle<Entry>(entries: readonly Entry[]): Entry[] {
  const row: Entry[] = [];
  for (const [place, entry] of entries.entries()) {
    if (place % 2 === 0) row.push(entry);
    else row.unshift(entry);
  }
  return row;
}

/** 1 for the least frequent to 3.5 for the most; areas, not heights, are what eyes compare. */
export function sizeOf(count: number, most: number): number {
  return most <= 1 ? 1.5 : 1 + 2.5 * Math.sqrt((count - 1) / (most - 1));
}

export function WordCloud({ said, moreSaid = 0, turnWords }: WordCloudProps) {
  if (!said) return <p class="typed-gap" aria-hidden="true" />;
  if (said.length === 0) return <p class="said-nothing">{t("said.nothing")}</p>;
  const most = Math.max(...said.map(({ count }) => count));
  const placed = fromTheMiddle(said.map((entry, place) => ({ entry, place })));
  return (
    <div class="said">
      <ul class="word-cloud" aria-label={t("said.cloud")}>
        {placed.map(({ entry, place }) => (
          <li
            key={entry.words}
            data-option={markOf(place)}
            data-hidden={entry.hidden ? "" : undefined}
            style={{ fontSize: `${sizeOf(entry.count, most)}em` }}
          >
            {turnWords ? <TurnedWord entry={entry} turnWords={turnWords} /> : <bdi>{entry.words}</bdi>}
            <span class="visually-hidden">{t("said.count", { words: "", count: entry.count })}</span>
          </li>
        ))}
      </ul>
      {moreSaid > 0 && <p class="said-more">{t("said.more", { count: moreSaid })}</p>}
    </div>
  );
}

function TurnedWord({ entry, turnWords }: { entry: Said; turnWords: (said: Said) => void }) {
  const words = { words: entry.words };
  return (
    <button
      type="button"
      title={entry.hidden ? t("said.show", words) : t("said.hide", words)}
      aria-pressed={entry.hidden === true}
      aria-label={entry.hidden ? t("said.show", words) : t("said.hide", words)}
      onClick={() => turnWords(entry)}
    >
      <bdi>{entry.words}</bdi>
    </button>
  );
}
