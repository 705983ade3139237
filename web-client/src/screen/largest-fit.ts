// The search for the largest type that fits. Knows nothing of pixels or of a page: `fits` measures.

export interface Layout {
  columns: number;
  size: number;
}

/** How fine the search is: a tenth of a pixel more would not be seen. */
const precision = 0.25;

/** The largest size in [low, high] for which `fits` says yes, when everything smaller fits too; `low` when nothing does. */
export function largestFit(low: number, high: number, fits: (size: number) => boolean): number {
  if (fits(high)) return high;
  let good = low;
  let bad = high;
  while (bad - good > precision) {
    const middle = (good + bad) / 2;
    if (fits(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

/** Of several numbers of columns the one that allows the largest type; of equals the first named. */
export function bestLayout(
  columnChoices: readonly number[],
  [low, high]: readonly [number, number],
  fits: (layout: Layout) => boolean,
): Layout {
  let best: Layout = { columns: columnChoices[0] ?? 1, size: low };
  for (const columns of columnChoices) {
    const worthTrying = best.size === low || fits({ columns, size: Math.min(high, best.size + precision) });
    if (!worthTrying || best.size === high) continue;
    const size = largestFit(best.size, high, (candidate) => fits({ columns, size: candidate }));
    if (size > best.size) best = { columns, size };
  }
  return best;
}
