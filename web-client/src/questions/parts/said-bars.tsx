// What was said in own words, as rows with how often: for projector and host, who can hide a row.
import type { Said } from "../../../../protocol/messages.ts";
import { t } from "../../language/en-kinds.ts";
import { written } from "../../language/translate.ts";
import { Icon } from "../../shared/icons.tsx";

export interface SaidBarsProps {
  said: readonly Said[] | undefined;
  moreSaid?: number | undefined;
  /** How many rows fit; the others are counted. */
  rowsMax: number;
  /** How a saying is written. */
  write?: (words: string) => string;
  turnWords?: ((said: Said) => void) | undefined;
}

type Verdict = "right" | "partly" | "other";

function verdictOn({ creditThousandths }: Said): Verdict | undefined {
  if (creditThousandths === undefined) return undefined;
  if (creditThousandths === 1000) return "right";
  return creditThousandths > 0 ? "partly" : "other";
}

export function SaidBars({ said, moreSaid = 0, rowsMax, write = (words) => words, turnWords }: SaidBarsProps) {
  if (!said) return <p class="typed-gap" aria-hidden="true" />;
  if (said.length === 0) return <p class="said-nothing">{t("said.nothing")}</p>;
  const rows = said.slice(0, rowsMax);
  const most = Math.max(...rows.map(({ count }) => count));
  const others = said.length - rows.length + moreSaid;
  return (
    <div class="said">
      <ul class="options said-bars" aria-label={t("said.list")}>
        {rows.map((entry) => (
          <SaidBar key={entry.words} entry={entry} most={most} write={write} turnWords={turnWords} />
        ))}
      </ul>
      {others > 0 && <p class="said-more">{t("said.more", { count: others })}</p>}
    </div>
  );
}

interface SaidBarProps extends Pick<SaidBarsProps, "turnWords"> {
  entry: Said;
  most: number;
  write: (words: string) => string;
}

function SaidBar({ entry, most, write, turnWords }: SaidBarProps) {
  const verdict = verdictOn(entry);
  return (
    <li class="option" data-verdict={verdict} data-hidden={entry.hidden ? "" : undefined}>
      <span class="option-bar" style={{ transform: `scaleX(${entry.count / most})` }} />
      <span class="option-text" dir="auto">
        {write(entry.words)}
      </span>
      {verdict === "right" && (
        <span class="option-tick">
          <Icon name="check" />
          <span class="visually-hidden">{t("option.right")}</span>
        </span>
      )}
      <span class="option-count">{written(entry.count)}</span>
      {turnWords && <TurnButton entry={entry} turnWords={turnWords} />}
    </li>
  );
}

export function TurnButton({ entry, turnWords }: { entry: Said; turnWords: (said: Said) => void }) {
  const words = { words: entry.words };
  return (
    <button
      type="button"
      class="turn-words"
      aria-label={entry.hidden ? t("said.show", words) : t("said.hide", words)}
      title={entry.hidden ? t("said.show", words) : t("said.hide", words)}
      onClick={() => turnWords(entry)}
    >
      <Icon name={entry.hidden ? "hidden" : "visible"} />
    </button>
  );
}
