// A value that can be watched. It knows nothing of what the value means.
import { useLayoutEffect, useRef, useState } from "preact/hooks";

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
export const useStore = <Value>(store: Readable<Value>): Value => usePart(store, whole);

const whole = <Value>(value: Value) => value;

/** A part of the store's value; the component is rendered again when that part changes, whatever else does. */
export function usePart<Value, Part>(store: Readable<Value>, part: (value: Value) => Part): Part {
  const [, setVersion] = useState(0);
  const rendered = { part, value: part(store.get()) };
  const latest = useRef(rendered);
  latest.current = rendered;
  useLayoutEffect(() => {
    const look = () => {
      const { part, value } = latest.current;
      if (!Object.is(value, part(store.get()))) setVersion((version) => version + 1);
    };
    look();
    return store.subscribe(look);
  }, [store]);
  return rendered.value;
}
