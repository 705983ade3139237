// Where the numbers that were given lie: columns over a stretch of the number line, with what is right marked below.
import type { Said } from "../../../../protocol/messages.ts";
import { t } from "../../language/en-kinds.ts";
import { numberWritten } from "./number-text.ts";

export interface Range {
  from: number;
  until: number;
}

export interface Strip extends Range {
  /** How many lie in each of the equal parts from `from` to `until`. */
  columns: number[];
  below: number;
  above: number;
}

const columnCount = 24;
/** Of all that were given, at each end: a single 10^9 must not squeeze the others into one column. */
const cutShare = 0.04;

/** The stretch that holds nearly all that were given, and all that is right; nothing when nothing was given. */
export function stripOf(said: readonly Said[], right: readonly Range[]): Strip | undefined {
  const given = said.map(({ words, count }) => ({ value: Number(words), count }));
  given.sort((one, other) => one.value - other.value);
  const total = given.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return undefined;
  const ends = [
    ...right.flatMap(({ from, until }) => [from, until]),
    at(given, total * cutShare),
    at(given, total * (1 - cutShare)),
  ];
  let [from, until] = [Math.min(...ends), Math.max(...ends)];
  if (from === until) [from, until] = [from - 1, until + 1];
  const strip: Strip = { from, until, columns: Array<number>(columnCount).fill(0), below: 0, above: 0 };
  for (const { value, count } of given) {
    if (value < from) strip.below += count;
    else if (value > until) strip.above += count;
    else
      strip.columns[Math.min(columnCount - 1, Math.floor((columnCount * (value - from)) / (until - from)))]! += count;
  }
  return strip;
}

/** The number that the `place`th of all lies at. */
function at(given: readonly { value: number; count: number }[], place: number): number {
  let passed = 0;
  for (const { value, count } of given) {
    passed += count;
    if (passed > place) return value;
  }
  return given.at(-1)!.value;
}

export interface NumberStripProps {
  said: readonly Said[];
  right: readonly Range[];
  unit: string;
}

export function NumberStrip({ said, right, unit }: NumberStripProps) {
  const strip = stripOf(said, right);
  if (!strip) return null;
  const most = Math.max(1, ...strip.columns);
  const share = (value: number) => (100 * (value - strip.from)) / (strip.until - strip.from);
  return (
    <div class="number-strip" role="img" aria-label={t("number.strip")}>
      <div class="strip-columns">
        {strip.columns.map((count, place) => (
          <span key={place} style={{ transform: `scaleY(${count / most})` }} />
        ))}
      </div>
      <div class="strip-line">
        {right.map(({ from, until }) => (
          <span key={from} style={{ left: `${share(from)}%`, width: `max(0.5em, ${share(until) - share(from)}%)` }} />
        ))}
      </div>
      <p class="strip-ends">
        <span>
          {numberWritten(strip.from, unit)}
          {strip.below > 0 && <small>{t("number.below", { count: strip.below })}</small>}
        </span>
        <span>
          {numberWritten(strip.until, unit)}
          {strip.above > 0 && <small>{t("number.above", { count: strip.above })}</small>}
        </span>
      </p>
    </div>
  );
}
