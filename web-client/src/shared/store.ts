// A value that can be watched. It knows nothing of what the value means.
import { useLayoutEffect, useState } from "preact/hooks";

export interface Readable<Value> {
  get(): Value;
  /** The listener is called after each change; what is returned ends that. */
  subscribe(listener: () => void): () => void;
}

export interface Store<Value> extends Readable<Value> {
  set(value: Value): void;
}

export function createStore<Value>(initial: Value): Store<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The store's value; the component is rendered again when it changes. */
export function useStore<Value>(store: Readable<Value>): Value {
  const [, setVersion] = useState(0);
  useLayoutEffect(() => {
    const rendered = store.get();
    const unsubscribe = store.subscribe(() => setVersion((version) => version + 1));
    if (!Object.is(rendered, store.get())) setVersion((version) => version + 1);
    return unsubscribe;
  }, [store]);
  return store.get();
}
