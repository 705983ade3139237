// Waiting for a fact. A time appears only as the guard against a fact that never comes true.

/** A fact that has not come true by then never will: the test fails and says which. */
export const guardMs = 30_000;

/**
 * Resolves with what `promise` gives; fails with `what` when that takes too long.
 * @template Value
 * @param {Promise<Value>} promise
 * @param {() => string} what
 * @param {number} [withinMs]
 * @returns {Promise<Value>}
 */
export async function guarded(promise, what, withinMs = guardMs) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const guard = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`This never came true: ${what()}`)), withinMs);
  });
  try {
    return await Promise.race([promise, guard]);
  } finally {
    clearTimeout(timer);
  }
}

/** Wakes those who wait whenever something has happened. */
export class Bell {
  #waiting = new Set();

  ring() {
    for (const look of [...this.#waiting]) look();
  }

  /**
   * Resolves with the first truthy value of `fact`, which is asked now and whenever the bell rings.
   * @template Value
   * @param {() => Value} fact
   * @param {() => string} what
   * @param {number} [withinMs]
   */
  until(fact, what, withinMs = guardMs) {
    const promise = new Promise((resolve, reject) => {
      const look = () => {
        try {
          const value = fact();
          if (!value) return;
          this.#waiting.delete(look);
          resolve(value);
        } catch (error) {
          this.#waiting.delete(look);
          reject(error);
        }
      };
      this.#waiting.add(look);
      look();
    });
    return guarded(promise, what, withinMs);
  }
}
