// Brings the focus to what has just arrived, so that screen readers read it and the keyboard starts there.
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** For an element with `tabIndex={-1}`; it takes the focus once, when it appears. */
export function useFocusOnArrival<Node extends HTMLElement>(): RefObject<Node | null> {
  const node = useRef<Node>(null);
  useLayoutEffect(() => node.current?.focus({ preventScroll: true }), []);
  return node;
}
