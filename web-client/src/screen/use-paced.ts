// A value that is shown for a while before a newer one takes its place: what changes ten times a second nobody can read.
import { useEffect, useRef, useState } from "preact/hooks";

/** The newest value, but each for at least `leastMs`. After a longer rest the next one is shown at once. */
export function usePaced<Value>(value: Value, leastMs: number): Value {
  const [, setVersion] = useState(0);
  const shown = useRef({ value, sinceMs: Number.NEGATIVE_INFINITY });
  const show = () => {
    shown.current = { value, sinceMs: performance.now() };
  };
  const isNew = !Object.is(value, shown.current.value);
  const dueInMs = shown.current.sinceMs + leastMs - performance.now();
  if (isNew && dueInMs <= 0) show();
  useEffect(() => {
    if (Object.is(value, shown.current.value)) return;
    const timer = setTimeout(() => {
      show();
      setVersion((version) => version + 1);
    }, dueInMs);
    return () => clearTimeout(timer);
  }, [value]);
  return shown.current.value;
}
