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

/** One way to lay a page out, and from which size on there is no need for another one. */
export interface Attempt {
  enough: number;
  fit: () => Layout;
}

/** Makes one attempt after the other until one is large enough; when none is, the one with the largest type counts. */
export function firstLargeEnough<Kind extends Attempt>([first, ...others]: readonly [Kind, ...Kind[]]): {
  attempt: Kind;
  layout: Layout;
} {
  let best = { attempt: first, layout: first.fit() };
  for (const attempt of others) {
    if (best.layout.size >= best.attempt.enough) return best;
    const layout = attempt.fit();
    if (layout.size > best.layout.size) best = { attempt, layout };
  }
  return best;
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
