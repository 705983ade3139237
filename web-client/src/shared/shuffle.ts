// A shuffle that is the same each time for the same seed. It knows nothing of what is shuffled.

/** Numbers from 0 up to 1: mulberry32, after Tommy Ettinger's public-domain generator: enough for layouts, not for secrets. */
export function generator(seed: number): () => number {
  let state = (seed ^ Math.floor(seed / 2 ** 32)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The values in another order (Fisher and Yates); the argument stays as it is. */
export function shuffled<Value>(values: readonly Value[], seed: number): Value[] {
  const random = generator(seed);
  const result = [...values];
  for (let remaining = result.length; remaining > 1; remaining--) {
    const chosen = Math.floor(random() * remaining);
    [result[remaining - 1], result[chosen]] = [result[chosen]!, result[remaining - 1]!];
  }
  return result;
}
